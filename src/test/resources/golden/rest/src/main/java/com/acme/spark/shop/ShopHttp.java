package com.acme.spark.shop;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.apache.spark.sql.connector.metric.CustomMetric;
import org.apache.spark.sql.connector.metric.CustomSumMetric;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends requests, signed, no sooner than the server wants them; whatever is not a success is an error. */
final class ShopHttp {
  private static final Logger LOG = LoggerFactory.getLogger(ShopHttp.class);
  private static final int LONGEST_EXCERPT = 1000;

  /** By patience and key stores, one for all tasks of an executor; it follows no redirect, since that would take secrets elsewhere. */
  private static final Map<List<Object>, HttpClient> CLIENTS = new ConcurrentHashMap<>();

  private final ShopOptions options;
  private final AtomicLong requests = new AtomicLong();
  private final AtomicLong throttledNanos = new AtomicLong();
  private final ShopAuth auth;
  private final ShopRetry retry;
  private final AtomicLong failovers = new AtomicLong();

  ShopHttp(ShopOptions options) {
    this.options = options;
    this.auth = new ShopAuth(options);
    this.retry = new ShopRetry(options);
  }

  /** A success: the headers, and the body as it comes, unpacked. */
  record Answer(HttpResponse<InputStream> response, InputStream body) implements Closeable {
    /** Gives up what was not read. */
    @Override
    public void close() throws IOException {
      body.close();
    }

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

  private static InputStream unpacked(HttpResponse<InputStream> response) throws IOException {
    boolean packed = response.headers().firstValue("Content-Encoding").filter("gzip"::equalsIgnoreCase).isPresent();
    try {
      return packed ? new GZIPInputStream(response.body(), 1 << 16) : response.body();
    } catch (IOException e) {
      response.body().close();
      throw new Lost("the answer breaks off: " + e, e);
    }
  }

  Answer send(ShopRequest request) throws IOException {
    HttpResponse<InputStream> response = exchange(request);
    if (response.statusCode() / 100 != 2) {
      throw refused(request, response);
    }
    if (response.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
      throw new Lost(request + " was answered with a page for people: " + excerpt(response), null);
    }
    return new Answer(response, unpacked(response));
  }

  private HttpResponse<InputStream> exchange(ShopRequest request) throws IOException {
    HttpRequest ready = signed(request);
    ShopGate gate = ShopGate.to(ready.uri());
    throttledNanos.addAndGet(gate.enter(options).toNanos());
    requests.incrementAndGet();
    try {
      HttpResponse<InputStream> response = client(options).send(ready, info -> new ShopBody(options.timeout()));
      gate.note(response.statusCode() < 500, options);
      LOG.debug("operation=\"{}\" {} status={}", request, ShopRetry.task(), response.statusCode());
      return response;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(request + " was interrupted");
    } catch (IOException e) {
      gate.note(false, options);
      throw new Lost(request + " has no answer: " + e, e);
    } finally {
      gate.leave();
    }
  }

  private HttpRequest signed(ShopRequest plain) throws IOException {
    ShopRequest request = plain.copy().header("Accept-Encoding", "gzip").header("User-Agent", "spark-shop");
    String content = request.content();
    if (content != null) {
      request.headers().putIfAbsent("Content-Type", "application/json");
    }

    request.header("X-Request-Id", ShopRetry.query());

    auth.sign(request);
    HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri()).timeout(options.timeout());
    request.headers().forEach(builder::setHeader);
    HttpRequest.BodyPublisher body =
        content == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(content);
    return builder.method(request.method(), body).build();
  }

  /** Asks once, and says how often the server may be asked yet if it tells; an error says how far this came. */
  String check(ShopRequest request) throws IOException {
    try (Answer answer = send(request)) {
      return "connection ok, authentication ok"
          + answer.header("X-RateLimit-Remaining").map(left -> ", " + left + " requests left").orElse("");
    } catch (Lost e) {
      throw new IOException("connection failed: " + e.getMessage(), e);
    } catch (Refused e) {
      if (e.status() == 401 || e.status() == 403) {
        throw new IOException("connection ok, authentication failed: " + e.getMessage(), e);
      }
      throw new IOException("connection ok, authentication ok, request failed: " + e.getMessage(), e);
    }
  }

  /** The error that an answer is; a time to come back at is kept for all tasks. */
  private Refused refused(ShopRequest request, HttpResponse<InputStream> response) throws IOException {
    int status = response.statusCode();
    boolean spent = response.headers().firstValue("X-RateLimit-Remaining").filter("0"::equals).isPresent();
    int meant = status == 403 && spent ? 429 : status;
    boolean throttled = meant == 429 || meant == 503;
    Optional<Instant> until = response.headers().firstValue("Retry-After")
        .or(() -> response.headers().firstValue("X-RateLimit-Reset").filter(header -> spent))
        .filter(header -> throttled).flatMap(ShopHttp::time);
    boolean soon = until.isEmpty() || until.get().isBefore(Instant.now().plus(options.totalTimeout()));
    until.filter(time -> soon).ifPresent(ShopGate.to(request.uri())::holdUntil);
    return new Refused(request + " was answered with " + status + ": " + excerpt(response)
        + until.map(time -> "; not before " + time).orElse(""), status, soon && mayPass(meant));
  }

  /** What may not be the answer the next time; a server that cannot do something cannot do it then either. */
  private static boolean mayPass(int status) {
    return status == 429 || status / 100 == 5 && status != 501 && status != 505;
  }

  /** What may not happen the next time; unlike a server that is down, one that has no address or a wrong certificate stays so. */
  private static boolean mayPass(IOException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException
          || cause instanceof SSLException || cause instanceof ProtocolException || cause instanceof ZipException) {
        return false;
      }
    }
    return true;
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

  /** How the answer begins, without any secret that it repeats. */
  private String excerpt(HttpResponse<InputStream> response) throws IOException {
    String excerpt = start(response);
    excerpt = auth.hide(excerpt, response.request());
    return options.hide(excerpt);
  }

  private static String start(HttpResponse<InputStream> response) throws IOException {
    try (InputStream body = unpacked(response)) {
      return new String(body.readNBytes(LONGEST_EXCERPT), StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}+", " ");
    } catch (IOException e) {
      return "(" + e + ")";
    }
  }

  /** The answer, or some of it, did not come. */
  static final class Lost extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean passing;

    Lost(String message, IOException cause) {
      super(message, cause);
      this.passing = mayPass(cause);
    }

    /** Whether the same request may be answered soon. */
    boolean isPassing() {
      return passing;
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

  ShopOptions options() {
    return options;
  }

  /** For all that is read by this. */
  ShopRetry retry() {
    return retry;
  }

  /** Whether there is another server, which this failure lets hope for more. */
  boolean hasOther(IOException failure) {
    return options.secondaryUrl() != null && (failure instanceof Lost || failure instanceof ShopGate.Open
        || failure instanceof Refused refused && refused.status() >= 500);
  }

  /** The same request for the other server, which is counted and logged. */
  ShopRequest elsewhere(ShopRequest request, IOException reason) {
    failovers.incrementAndGet();
    ShopRequest other = other(request);
    LOG.warn("operation=failover {} request=\"{}\" to={} error=\"{}\"",
        ShopRetry.task(), request, other.uri().getAuthority(), reason.getMessage());
    return other;
  }

  /** The same request for the other server. */
  ShopRequest other(ShopRequest request) {
    ShopRequest second = request.moved(options.url(), options.secondaryUrl());
    return second == null ? request.moved(options.secondaryUrl(), options.url()) : second;
  }

  /** Sends to the other server what the first one cannot have taken, or what may be taken twice. */
  Answer sendAnywhere(ShopRequest request, Predicate<IOException> mayGoElsewhere) throws IOException {
    try {
      return send(request);
    } catch (IOException e) {
      if (!hasOther(e) || !mayGoElsewhere.test(e)) {
        throw e;
      }
      return send(elsewhere(request, e));
    }
  }

  long failovers() {
    return failovers.get();
  }

  static HttpClient client(ShopOptions options) {
    return CLIENTS.computeIfAbsent(Arrays.asList(options.connectTimeout(), options.trustStore()), key ->
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(options.connectTimeout()).sslContext(tls(options)).build());
  }

  private static SSLContext tls(ShopOptions options) {
    try {
      SSLContext tls = SSLContext.getInstance("TLS");
      tls.init(null, trusted(options), null);
      return tls;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalArgumentException("a key store cannot be used: " + e.getMessage(), e);
    }
  }

  /** The authorities of the trust store; those that Java trusts when there is none. */
  private static TrustManager[] trusted(ShopOptions options) throws GeneralSecurityException, IOException {
    if (options.trustStore() == null) {
      return null;
    }
    TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(store(options.trustStore(), options.trustStorePassword()));
    return trusted.getTrustManagers();
  }

  private static KeyStore store(String file, String password) throws GeneralSecurityException, IOException {
    return KeyStore.getInstance(Path.of(file).toFile(), password == null ? null : password.toCharArray());
  }

  long requests() {
    return requests.get();
  }

  long throttledMillis() {
    return throttledNanos.get() / 1_000_000;
  }

  /** The state of the circuit breaker, 0 being closed and 2 open. */
  long breakerState() {
    return ShopGate.to(options.url()).state(options).ordinal();
  }

  /** How many requests were sent, tries again among them. */
  public static final class Requests extends CustomSumMetric {
    static final String NAME = "requests";

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String description() {
      return "requests";
    }
  }

  /** How long requests waited for their turn. */
  public static final class ThrottledMillis extends CustomSumMetric {
    static final String NAME = "throttledMillis";

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String description() {
      return "milliseconds waited for a turn";
    }
  }

  /** The circuit breaker as the task that is worst off saw it. */
  public static final class BreakerState implements CustomMetric {
    static final String NAME = "circuitBreaker";

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String description() {
      return "circuit breaker";
    }

    @Override
    public String aggregateTaskMetrics(long[] states) {
      return ShopGate.State.values()[(int) LongStream.of(states).max().orElse(0)].label();
    }
  }

  /** How often the other server was asked instead. */
  public static final class Failovers extends CustomSumMetric {
    static final String NAME = "failovers";

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String description() {
      return "requests sent to the other server";
    }
  }
}
