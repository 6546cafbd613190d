package com.example.spark.customers;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.connector.metric.CustomSumMetric;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries again what failed for a passing reason, after a pause that grows. */
final class CustomersRetry {
  private static final Logger LOG = LoggerFactory.getLogger(CustomersRetry.class);

  private final int attempts;
  private final Duration initialDelay;
  private final Duration maxDelay;
  private final Duration total;
  private final AtomicLong retries = new AtomicLong();

  /** Something that may be done more than once. */
  interface Attempt<T> {
    T run() throws Exception;
  }

  CustomersRetry(CustomersOptions options) {
    attempts = share(options.retryAttempts());
    initialDelay = options.retryInitialDelay();
    maxDelay = options.retryMaxDelay();
    total = options.totalTimeout();
  }

  /** Half as many for each attempt that Spark made at the task before, so that the two do not multiply. */
  private static int share(int attempts) {
    return TaskContext.get() == null ? attempts : Math.max(1, attempts >> Math.min(TaskContext.get().attemptNumber(), 31));
  }

  /**
   * Makes up to {@code retryAttempts} attempts, none of them later than {@code totalTimeout} after the first; a failure
   * that would only repeat itself is passed on at once.
   */
  <T> T call(String operation, Attempt<T> attempt) throws IOException {
    long start = System.nanoTime();
    for (int tries = 1; ; tries++) {
      try {
        return attempt.run();
      } catch (InterruptedException e) {
        throw interrupted(operation, e);
      } catch (Exception e) {
        pauseOrThrow(operation, tries, total.minusNanos(System.nanoTime() - start), e);
      }
    }
  }

  /** How often something was tried again. */
  long retries() {
    return retries.get();
  }

  private void pauseOrThrow(String operation, int tries, Duration left, Exception failure) throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw interrupted(operation, failure);
    }
    if (!CustomersClient.isTransient(failure)) {
      throw unchanged(failure);
    }
    long pause = pause(tries);
    if (tries == attempts || pause > left.toMillis()) {
      throw new IOException(operation + " failed " + tries + " times, at last with " + failure, failure);
    }
    LOG.warn("operation=\"{}\" {} try={} of={} pauseMillis={} error=\"{}\"", operation, task(), tries, attempts, pause, failure);
    retries.incrementAndGet();
    sleep(operation, pause);
  }

  private static IOException unchanged(Exception failure) {
    if (failure instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    return failure instanceof IOException io ? io : new IOException(failure);
  }

  /** Anything from nothing to the full pause, so that tasks which failed together do not return together. */
  long pause(int tries) {
    double doubled = initialDelay.toMillis() * Math.pow(2, tries - 1);
    long full = (long) Math.min(doubled, maxDelay.toMillis());
    return ThreadLocalRandom.current().nextLong(full + 1);
  }

  private static void sleep(String operation, long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw interrupted(operation, e);
    }
  }

  private static IOException interrupted(String operation, Exception cause) {
    Thread.currentThread().interrupt();
    IOException interrupted = new InterruptedIOException(operation + " was interrupted");
    interrupted.initCause(cause);
    return interrupted;
  }

  /** Of which query and micro-batch this is a part: the same text wherever it runs, so that logs can be joined. */
  static String query() {
    TaskContext task = TaskContext.get();
    String stream = task == null ? null : task.getLocalProperty("sql.streaming.queryId");
    if (stream != null) {
      return stream + "-" + task.getLocalProperty("streaming.sql.batchId");
    }
    String execution = task == null ? null : task.getLocalProperty("spark.sql.execution.id");
    String application = SparkEnv.get() == null ? "none" : SparkEnv.get().conf().get("spark.app.id", "none");
    return execution == null ? application : application + "-" + execution;
  }

  /** Who logs: the query, and which attempt at which of its parts, if it is one. */
  static String task() {
    TaskContext task = TaskContext.get();
    return "query=" + query()
        + (task == null ? "" : " partition=" + task.partitionId() + " attempt=" + task.attemptNumber());
  }

  /** How often a request was tried again. */
  public static final class Retries extends CustomSumMetric {
    static final String NAME = "retries";

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String description() {
      return "requests tried again";
    }
  }
}
