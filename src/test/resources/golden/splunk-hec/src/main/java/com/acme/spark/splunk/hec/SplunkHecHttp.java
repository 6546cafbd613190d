package com.acme.spark.splunk.hec;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import org.apache.spark.SparkEnv;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends requests, signed, no sooner than the server wants them; whatever is not a success is an error. */
final class SplunkHecHttp {
  private static final Logger LOG = LoggerFactory.getLogger(SplunkHecHttp.class);

  /** One for all tasks of an executor; it follows no redirect, since that would take secrets elsewhere. */
  private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final int LONGEST_EXCERPT = 1000;

  private final SplunkHecOptions options;

  SplunkHecHttp(SplunkHecOptions options) {
    this.options = options;
  }

  /** A success: the headers, and the body as it comes, unpacked. */
  record Answer(HttpResponse<InputStream> response, InputStream body) {
    Optional<String> header(String name) {
      return response.headers().firstValue(name);
    }

    /** All that was sent; only then the connection can be used again. */
    byte[] content() throws IOException {
      try (InputStream whole = body) {
        return whole.readAllBytes();
      } catch (IOException e) {
        throw new Lost("the answer breaks off: " + e, e);
      }
    }
  }

  /** Sends a request, once more when the access token had run out. */
  Answer send(SplunkHecRequest request) throws IOException {
    HttpResponse<InputStream> response = exchange(request);
    if (response.statusCode() == 401 && renewed()) {
      response.body().close();
      response = exchange(request);
    }
    if (response.statusCode() / 100 != 2) {
      throw refused(request, response);
    }
    return new Answer(response, unpacked(response));
  }

  private HttpResponse<InputStream> exchange(SplunkHecRequest request) throws IOException {
    HttpRequest ready = signed(request);
    breaker().admit(options);
    awaitTurn();
    try {
      HttpResponse<InputStream> response = CLIENT.send(ready, info -> new SplunkHecBody(options.timeout()));
      breaker().note(response.statusCode() < 500, options);
      return response;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(request + " was interrupted");
    } catch (IOException e) {
      breaker().note(false, options);
      throw new Lost(request + " has no answer: " + e, e);
    }
  }

  private HttpRequest signed(SplunkHecRequest plain) throws IOException {
    SplunkHecRequest request = plain.copy().header("Accept-Encoding", "gzip").header("User-Agent", "spark-splunk-hec");
    if (request.content() != null) {
      request.headers().putIfAbsent("Content-Type", "application/json");
    }
    sign(request);
    HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri()).timeout(options.timeout());
    request.headers().forEach(builder::setHeader);
    HttpRequest.BodyPublisher body = request.content() == null
        ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(request.content());
    return builder.method(request.method(), body).build();
  }

  /** Proves who is asking, by the first way whose options are set. */
  private void sign(SplunkHecRequest request) throws IOException {
    if (options.apiKey() != null) {
      request.header("Authorization", "Splunk " + options.apiKey());
      return;
    }
  }

  /** Whether there is a new access token in place of one that the server no longer takes. */
  private boolean renewed() {
    boolean renewed = false;
    return renewed;
  }

  private static InputStream unpacked(HttpResponse<InputStream> response) throws IOException {
    boolean packed = response.headers().firstValue("Content-Encoding").filter("gzip"::equalsIgnoreCase).isPresent();
    try {
      return packed ? new GZIPInputStream(response.body(), 1 << 16) : response.body();
    } catch (IOException e) {
      throw new Lost("the answer breaks off: " + e, e);
    }
  }

  private static final int LONGEST_WAIT_SECONDS = 900;

  /** By server, the time before which none of the executor's tasks asks again. */
  private static final Map<String, Instant> TURNS = new ConcurrentHashMap<>();

  private void awaitTurn() throws IOException {
    Instant now = Instant.now();
    Instant[] turn = {now};
    TURNS.compute(server(), (server, next) -> {
      turn[0] = next == null || next.isBefore(now) ? now : next;
      return turn[0].plus(spacing());
    });
    try {
      Thread.sleep(Duration.between(now, turn[0]).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while the server wants no request");
    }
  }

  /** The executor's share of the rate, were all executors to ask as often. */
  private Duration spacing() {
    int executors = SparkEnv.get() == null ? 1 : Math.max(1, SparkEnv.get().conf().getInt("spark.executor.instances", 1));
    return options.requestsPerSecond() == null
        ? Duration.ZERO : Duration.ofNanos((long) (1e9 * executors / options.requestsPerSecond()));
  }

  private String server() {
    return options.url().getAuthority();
  }

  /** The error that an answer is; a time to come back at is kept for all tasks. */
  private Refused refused(SplunkHecRequest request, HttpResponse<InputStream> response) throws IOException {
    int status = response.statusCode();
    boolean spent = response.headers().firstValue("X-RateLimit-Remaining").filter("0"::equals).isPresent();
    boolean throttled = status == 429 || status == 503 || status == 403 && spent;
    Optional<Instant> until = response.headers().firstValue("Retry-After")
        .or(() -> response.headers().firstValue("X-RateLimit-Reset").filter(header -> spent))
        .filter(header -> throttled).flatMap(SplunkHecHttp::time);
    boolean soon = until.isEmpty() || until.get().isBefore(Instant.now().plusSeconds(LONGEST_WAIT_SECONDS));
    until.filter(time -> soon).ifPresent(time -> TURNS.merge(server(), time, (a, b) -> a.isAfter(b) ? a : b));
    String excerpt = excerpt(response);
    LOG.debug("{} was answered with {}: {}", request, status, excerpt);
    return new Refused(request + " was answered with " + status + ": " + excerpt
        + until.map(time -> "; not before " + time).orElse(""), status,
        soon && (throttled || status == 408 || status >= 500 && status != 501));
  }

  /** What a header says in seconds from now, in seconds since 1970 or as a date. */
  private static Optional<Instant> time(String header) {
    try {
      return Optional.of(header.matches("[0-9]{10}") ? Instant.ofEpochSecond(Long.parseLong(header))
          : header.matches("[0-9]{1,9}") ? Instant.now().plusSeconds(Long.parseLong(header))
          : ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String excerpt(HttpResponse<InputStream> response) throws IOException {
    try (InputStream body = unpacked(response)) {
      return new String(body.readNBytes(LONGEST_EXCERPT), StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}+", " ");
    } catch (IOException e) {
      return "(" + e + ")";
    }
  }

  /** The answer, or some of it, did not come. */
  static final class Lost extends IOException {
    private static final long serialVersionUID = 1L;

    Lost(String message, IOException cause) {
      super(message, cause);
    }
  }

  /** The server answered, with an error. */
  static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final boolean passing;

    Refused(String message, int status, boolean passing) {
      super(message);
      this.status = status;
      this.passing = passing;
    }

    int status() {
      return status;
    }

    /** Whether the same request may succeed soon. */
    boolean isPassing() {
      return passing;
    }
  }

  private static final Map<String, Breaker> BREAKERS = new ConcurrentHashMap<>();

  private Breaker breaker() {
    return BREAKERS.computeIfAbsent(server(), server -> new Breaker());
  }

  /** Lets requests through until too many in a row have failed; then none for a while, and then one to try. */
  private static final class Breaker {
    private int failures;
    private Instant next = Instant.EPOCH;

    private synchronized void admit(SplunkHecOptions options) throws IOException {
      Instant now = Instant.now();
      boolean open = options.circuitBreakerFailures() != null && failures >= options.circuitBreakerFailures();
      if (open && now.isBefore(next)) {
        throw new IOException("the last " + failures + " requests failed, so there is none before " + next);
      }
      next = open ? now.plus(options.circuitBreakerCoolDown()) : next; // the one that may go is the one to try
    }

    private synchronized void note(boolean success, SplunkHecOptions options) {
      failures = success ? 0 : failures + 1;
      next = Instant.now().plus(options.circuitBreakerCoolDown());
    }
  }

  /** Where a token is given out, for what, and by which JSON pointer it is found in the answer. */
  private record Login(URI url, String type, String body, String token) {
  }
}
