package [=package];

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
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
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
final class [=Name]Http {
  private static final Logger LOG = LoggerFactory.getLogger([=Name]Http.class);

  /** One for all tasks of an executor; it follows no redirect, since that would take secrets elsewhere. */
  private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final int LONGEST_EXCERPT = 1000;

  private final [=Name]Options options;

  [=Name]Http([=Name]Options options) {
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
  Answer send([=Name]Request request) throws IOException {
    HttpResponse<InputStream> response = exchange(request);
    if (response.statusCode() == 401 && renewed()) {
      response.body().close();
      response = exchange(request);
    }
    if (response.statusCode() / 100 != 2) {
      throw refused(request, response);
    }
    if (response.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
      throw new Lost(request + " was answered with a page for people: " + excerpt(response), null);
    }
    return new Answer(response, unpacked(response));
  }

  private HttpResponse<InputStream> exchange([=Name]Request request) throws IOException {
    HttpRequest ready = signed(request);
    breaker().admit(options);
    awaitTurn();
    try {
      HttpResponse<InputStream> response = CLIENT.send(ready, info -> new [=Name]Body(options.timeout()));
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

  private HttpRequest signed([=Name]Request plain) throws IOException {
    [=Name]Request request = plain.copy().header("Accept-Encoding", "gzip").header("User-Agent", "[=project.artifact]");
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
  private void sign([=Name]Request request) throws IOException {
<@fragments of="sign"/>
  }

  /** Whether there is a new access token in place of one that the server no longer takes. */
  private boolean renewed() {
    boolean renewed = false;
<@fragments of="renew"/>
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
<@fragments of="http"/>
<@fragments of="http-breaker"/>
<@fragments of="http-tokens"/>
}
