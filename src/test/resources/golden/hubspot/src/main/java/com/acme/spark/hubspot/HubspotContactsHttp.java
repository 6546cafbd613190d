package com.acme.spark.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
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
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.spark.SparkEnv;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends requests, signed, no sooner than the server wants them; whatever is not a success is an error. */
final class HubspotContactsHttp {
  private static final Logger LOG = LoggerFactory.getLogger(HubspotContactsHttp.class);

  /** One for all tasks of an executor; it follows no redirect, since that would take secrets elsewhere. */
  private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final int LONGEST_EXCERPT = 1000;

  private final HubspotContactsOptions options;

  HubspotContactsHttp(HubspotContactsOptions options) {
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
  Answer send(HubspotContactsRequest request) throws IOException {
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

  private HttpResponse<InputStream> exchange(HubspotContactsRequest request) throws IOException {
    HttpRequest ready = signed(request);
    breaker().admit(options);
    awaitTurn();
    try {
      HttpResponse<InputStream> response = CLIENT.send(ready, info -> new HubspotContactsBody(options.timeout()));
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

  private HttpRequest signed(HubspotContactsRequest plain) throws IOException {
    HubspotContactsRequest request = plain.copy().header("Accept-Encoding", "gzip").header("User-Agent", "spark-hubspot");
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
  private void sign(HubspotContactsRequest request) throws IOException {
    if (options.token() != null) {
      request.header("Authorization", "Bearer " + options.token());
      return;
    }

    if (refreshToken() != null) {
      request.header("Authorization", "Bearer " + Tokens.get(options, refreshToken()));
      return;
    }
  }

  /** Whether there is a new access token in place of one that the server no longer takes. */
  private boolean renewed() {
    boolean renewed = false;

    renewed |= Tokens.forget(refreshToken());
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
  private Refused refused(HubspotContactsRequest request, HttpResponse<InputStream> response) throws IOException {
    int status = response.statusCode();
    boolean spent = response.headers().firstValue("X-RateLimit-Remaining").filter("0"::equals).isPresent();
    boolean throttled = status == 429 || status == 503 || status == 403 && spent;
    Optional<Instant> until = response.headers().firstValue("Retry-After")
        .or(() -> response.headers().firstValue("X-RateLimit-Reset").filter(header -> spent))
        .filter(header -> throttled).flatMap(HubspotContactsHttp::time);
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

  /** For what an access token is given out, null when the options do not say it. */
  private Login refreshToken() {
    if (options.tokenUrl() == null || options.clientId() == null || options.clientSecret() == null || options.refreshToken() == null) {
      return null;
    }
    Map<String, String> form = new TreeMap<>(Map.of("grant_type", "refresh_token",
        "client_id", options.clientId(), "client_secret", options.clientSecret(), "refresh_token", options.refreshToken()));
    if (options.scope() != null) {
      form.put("scope", options.scope());
    }
    return Login.ofForm(options.tokenUrl(), form);
  }

  private static final Map<String, Breaker> BREAKERS = new ConcurrentHashMap<>();

  private Breaker breaker() {
    return BREAKERS.computeIfAbsent(server(), server -> new Breaker());
  }

  /** Lets requests through until too many in a row have failed; then none for a while, and then one to try. */
  private static final class Breaker {
    private int failures;
    private Instant next = Instant.EPOCH;

    private synchronized void admit(HubspotContactsOptions options) throws IOException {
      Instant now = Instant.now();
      boolean open = options.circuitBreakerFailures() != null && failures >= options.circuitBreakerFailures();
      if (open && now.isBefore(next)) {
        throw new IOException("the last " + failures + " requests failed, so there is none before " + next);
      }
      next = open ? now.plus(options.circuitBreakerCoolDown()) : next; // the one that may go is the one to try
    }

    private synchronized void note(boolean success, HubspotContactsOptions options) {
      failures = success ? 0 : failures + 1;
      next = Instant.now().plus(options.circuitBreakerCoolDown());
    }
  }

  /** Where a token is given out, for what, and by which JSON pointer it is found in the answer. */
  private record Login(URI url, String type, String body, String token) {
    private static Login ofForm(URI url, Map<String, String> form) {
      String body = form.entrySet().stream()
          .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
          .collect(Collectors.joining("&"));
      return new Login(url, "application/x-www-form-urlencoded", body, "/access_token");
    }
  }

  /** Access tokens, one of a login for all tasks of an executor. */
  private static final class Tokens {
    private static final Map<Login, Token> CURRENT = new ConcurrentHashMap<>();
    private static final JsonMapper JSON = new JsonMapper();

    private record Token(String text, Instant end) {}

    /** A token that will be good for a while. */
    private static String get(HubspotContactsOptions options, Login login) throws IOException {
      synchronized (CURRENT) {
        Token token = CURRENT.get(login);
        if (token == null || token.end.isBefore(Instant.now())) {
          token = ask(options, login);
          CURRENT.put(login, token);
        }
        return token.text;
      }
    }

    /** Whether there was one, which the server no longer takes. */
    private static boolean forget(Login login) {
      return login != null && CURRENT.remove(login) != null;
    }

    private static Token ask(HubspotContactsOptions options, Login login) throws IOException {
      HttpRequest request = HttpRequest.newBuilder(login.url).timeout(options.timeout())
          .header("Content-Type", login.type)
          .POST(HttpRequest.BodyPublishers.ofString(login.body)).build();
      try {
        HttpResponse<InputStream> response = CLIENT.send(request, info -> new HubspotContactsBody(options.timeout()));
        try (InputStream answer = response.body()) {
          if (response.statusCode() / 100 != 2) {
            throw new Refused("no access token: " + response.statusCode() + " from " + login.url.getHost(),
                response.statusCode(), response.statusCode() == 429 || response.statusCode() >= 500);
          }
          JsonNode token = JSON.readTree(answer);
          long seconds = token.path("expires_in").asLong(3600);
          return new Token(required(token.at(login.token)), Instant.now().plusSeconds(seconds - Math.min(60, seconds / 10)));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while waiting for an access token");
      }
    }

    private static String required(JsonNode token) throws IOException {
      if (token.isMissingNode() || token.asText().isEmpty()) {
        throw new IOException("the answer to the login has no token");
      }
      return token.asText();
    }
  }
}
