package com.acme.spark.sentinel.ingestion;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkEnv;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What all tasks of an executor pass on their way to a server: no faster than is agreed, and not while too much fails. */
final class SentinelIngestionGate {
  private static final Logger LOG = LoggerFactory.getLogger(SentinelIngestionGate.class);
  private static final Map<String, SentinelIngestionGate> GATES = new ConcurrentHashMap<>();

  private final String server;
  private Instant turn = Instant.EPOCH;
  private int failures;
  private Instant opening = Instant.EPOCH;
  private Thread trial;

  private SentinelIngestionGate(String server) {
    this.server = server;
  }

  static SentinelIngestionGate to(URI url) {
    return GATES.computeIfAbsent(url.getAuthority(), SentinelIngestionGate::new);
  }

  /** Waits for the next turn and says how long that took; whoever enters has to leave. */
  Duration enter(SentinelIngestionOptions options) throws IOException {
    Duration wait = turn(options);
    try {
      TimeUnit.NANOSECONDS.sleep(wait.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while " + server + " wants no request");
    }
    admit(options);
    return wait;
  }

  /** Takes the next turn, and says how long it is until then. */
  private synchronized Duration turn(SentinelIngestionOptions options) throws Open {
    refuseIfOpen(options);
    Instant now = Instant.now();
    Instant mine = turn.isBefore(now) ? now : turn;
    turn = mine.plus(spacing(options));
    return Duration.between(now, mine);
  }

  private synchronized void admit(SentinelIngestionOptions options) throws Open {
    refuseIfOpen(options);
    trial = isTripped(options) ? Thread.currentThread() : trial;
  }

  /** While one request goes to try, no other does. */
  private void refuseIfOpen(SentinelIngestionOptions options) throws Open {
    if (isTripped(options) && (trial != null || Instant.now().isBefore(opening))) {
      throw new Open("the last " + failures + " requests to " + server + " failed, so there is none before " + opening);
    }
  }

  private boolean isTripped(SentinelIngestionOptions options) {
    return options.circuitBreakerFailures() != null && failures >= options.circuitBreakerFailures();
  }

  /** What came of a request; nothing is said of one that was interrupted. */
  synchronized void note(boolean success, SentinelIngestionOptions options) {
    boolean before = isTripped(options);
    failures = success ? 0 : failures + 1;
    opening = Instant.now().plus(options.circuitBreakerCoolDown());
    if (before != isTripped(options)) {
      LOG.warn("operation=circuit-breaker {} server={} state={}", SentinelIngestionRetry.task(), server, state(options).label());
    }
  }

  synchronized void leave() {
    trial = trial == Thread.currentThread() ? null : trial;
  }

  /** Lets nobody through before that time. */
  synchronized void holdUntil(Instant time) {
    turn = turn.isAfter(time) ? turn : time;
  }

  synchronized State state(SentinelIngestionOptions options) {
    if (!isTripped(options)) {
      return State.CLOSED;
    }
    return trial == null && Instant.now().isBefore(opening) ? State.OPEN : State.HALF_OPEN;
  }

  /** An equal share of the rate for each process that may ask. */
  private static Duration spacing(SentinelIngestionOptions options) {
    Double rate = options.requestsPerSecond();
    SparkEnv env = SparkEnv.get();
    return rate == null ? Duration.ZERO : Duration.ofNanos((long) (1e9 * (env == null ? 1 : processes(env.conf())) / rate));
  }

  /** The driver and as many executors as there can be; in local mode they are one. */
  static int processes(SparkConf conf) {
    String master = conf.get("spark.master", "local");
    if (master.matches("local(\\[.*)?")) {
      return 1;
    }
    boolean dynamic = conf.getBoolean("spark.dynamicAllocation.enabled", false);
    int unsaid = master.matches("(yarn|k8s).*") && !dynamic ? 2 : 0;
    int executors = conf.getInt(dynamic ? "spark.dynamicAllocation.maxExecutors" : "spark.executor.instances", unsaid);
    if (executors < 1 || executors == Integer.MAX_VALUE) {
      throw new IllegalStateException("requestsPerSecond is what all executors may ask together, but nothing says how many"
          + " there can be: set spark.executor.instances, or spark.dynamicAllocation.maxExecutors");
    }
    return executors + 1;
  }

  /** Of the circuit breaker, as electricians have it: closed lets through. */
  enum State {
    CLOSED,
    HALF_OPEN,
    OPEN;

    String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The circuit breaker is open, so nothing was sent. */
  static final class Open extends IOException {
    private static final long serialVersionUID = 1L;

    Open(String message) {
      super(message);
    }
  }
}
