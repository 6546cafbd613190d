package [=package];

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.types.StructField;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The API of the tests, which pages, sorts, filters and refuses as the spec says of the real one; it shares no code with the connector. */
final class [=Name]Server implements AutoCloseable {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger underWay = new AtomicInteger();
  private final List<ObjectNode> records = new CopyOnWriteArrayList<>();

  static {
    System.setProperty("sun.net.httpserver.nodelay", "true"); // or each answer waits 40 ms for more to send
  }

  [=Name]Server() {
    try {
      InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      server = [=auth?map(way -> way.style)?seq_contains("mutual-tls")?then(Name + "Keys.server(anyPort, true)", "HttpServer.create(anyPort, 0)")];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  String url() {
    return "[=auth?map(way -> way.style)?seq_contains("mutual-tls")?then("https", "http")]://localhost:" + server.getAddress().getPort();
  }

  List<ObjectNode> records() {
    return records;
  }

  /** How many requests are being answered. */
  int underWay() {
    return underWay.get();
  }

  private void handle(HttpExchange exchange) throws IOException {
    underWay.incrementAndGet();
    try (exchange) {
      [=Name]Call call = [=Name]Call.of(exchange);
<@lines of="server-tokens"/>
<@lines of="server-refuse"/>
<@lines of="server-routes"/>
      answer(call, 404, "{\"error\": \"there is nothing at " + call.path() + "\"}");
    } finally {
      underWay.decrementAndGet();
    }
  }
<@fragments of="server-answer"/>

  private static JsonNode field(JsonNode record, String source) {
    return source.startsWith("/") ? record.at(source) : record.path(source);
  }
<@fragments of="server"/>
<@fragments of="server-login"/>

  /** Takes no more requests, and drops those under way. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
