package [=package];

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.DateTimeException;
import java.time.Duration;
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
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.apache.spark.sql.connector.metric.CustomMetric;
import org.apache.spark.sql.connector.metric.CustomSumMetric;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends requests, signed, no sooner than the server wants them; whatever is not a success is an error. */
final class [=Name]Http {
  private static final Logger LOG = LoggerFactory.getLogger([=Name]Http.class);

  private static final int LONGEST_EXCERPT = 1000;

  private final [=Name]Options options;
  private final AtomicLong requests = new AtomicLong();
  private final AtomicLong throttledNanos = new AtomicLong();
<@fragments of="http-fields"/>

  [=Name]Http([=Name]Options options) {
    this.options = options;
<@lines of="http-new"/>
  }
<@fragments of="http-answer"/>

  Answer send([=Name]Request request) throws IOException {
    HttpResponse<InputStream> response = exchange(request);
<@lines of="http-renew"/>
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
    [=Name]Gate gate = [=Name]Gate.to(ready.uri());
    throttledNanos.addAndGet(gate.enter(options).toNanos());
    requests.incrementAndGet();
    try {
      HttpResponse<InputStream> response = client(options).send(ready, info -> new [=Name]Body(options.timeout()));
      gate.note(response.statusCode() < 500, options);
      LOG.debug("operation=\"{}\" {} status={}", request, [=Name]Retry.task(), response.statusCode());
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

  private HttpRequest signed([=Name]Request plain) throws IOException {
    [=Name]Request request = plain.copy().header("Accept-Encoding", "gzip").header("User-Agent", "[=project.artifact]");
    String content = request.content();
    if (content != null) {
      request.headers().putIfAbsent("Content-Type", "application/json");
    }
<@fragments of="http-signed"/>
<@fragments of="http-sign"/>
    HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri()).timeout(options.timeout());
    request.headers().forEach(builder::setHeader);
    HttpRequest.BodyPublisher body =
        content == null ? HttpRequest.BodyPublishers.noBody() : [=(settings.write.compression == "gzip")?then("body(request, content)", "HttpRequest.BodyPublishers.ofString(content)")];
    return builder.method(request.method(), body).build();
  }
<@fragments of="http-check"/>
<@fragments of="http"/>
<@fragments of="http-tls"/>
<@fragments of="http-metrics"/>
}
