package com.acme.spark.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may pass is told from what would only happen again. */
class WarehousePassingTest {
  /** What is tried again, and nothing else. */
  private static final Set<String> ON = Set.of("timeout", "connection", "408", "429", "5xx");

  private final WarehouseSystem system = WarehouseSystem.fresh();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", WarehousePassingTest::answer);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
    threads.shutdownNow();
    system.close();
  }

  /** Answers with the status that the path names, or in another odd way. */
  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String wanted = exchange.getRequestURI().getPath().substring(1);
      if (wanted.equals("slow")) {
        pause();
      }
      if (wanted.equals("stopped")) {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("half of".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        pause();
        return;
      }
      if (wanted.equals("unpacked")) {
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      }
      byte[] body = "this is no archive".getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(wanted.matches("[0-9]+") ? Integer.parseInt(wanted) : 200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(1500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aServerThatFallsSilentWithinItsAnswerIsNotAwaited() {
    WarehouseHttp http = http();
    WarehouseRequest request = new WarehouseRequest("GET", URI.create("http://localhost:" + server.getAddress().getPort()), "/stopped");
    assertThrows(IOException.class, () -> http.send(request).content());
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 302, 400, 401, 403, 404, 405, 408, 409, 410, 413, 418, 422, 425, 429, 500, 501, 502, 503, 504, 505, 507})
  void aStatusIsTriedAgainIfItIsListed(int status) {
    boolean distress = ON.contains("5xx") && status >= 500 && status != 501 && status != 505;
    assertEquals(distress || ON.contains(Integer.toString(status)), isTransient("/" + status));
  }

  @Test
  void aServerThatIsSilentMayAnswerTheNextTime() {
    assertEquals(ON.contains("timeout"), isTransient("/slow"));
  }

  @Test
  void aServerThatIsDownMayBeUpTheNextTime() {
    server.stop(0);
    assertEquals(ON.contains("connection"), isTransient("/200"));
  }

  @Test
  void aConnectionThatBreaksMayHoldTheNextTime() throws IOException {
    assertEquals(ON.contains("connection"), isTransientAfter("http", ""));
  }

  @Test
  void whatIsNotHttpIsNoneTheNextTimeEither() throws IOException {
    assertFalse(isTransientAfter("http", "hello, who is there?\r\n\r\n"));
  }

  @Test
  void aServerWithoutTlsHasNoneTheNextTimeEither() throws IOException {
    assertFalse(isTransientAfter("https", "hello, who is there?\r\n\r\n"));
  }

  @Test
  void aHostWithoutAddressHasNoneTheNextTimeEither() {
    IOException unknown = new ConnectException();
    unknown.initCause(new UnresolvedAddressException());
    assertFalse(WarehouseClient.isTransient(new WarehouseHttp.Lost("no answer", unknown)));
  }

  @Test
  void anAnswerThatIsNotPackedAsItSaysIsNotTheNextTimeEither() {
    assertFalse(isTransient("/unpacked"));
  }

  @Test
  void aMistakeOfOurOwnIsNone() {
    assertFalse(WarehouseClient.isTransient(new IllegalStateException("a mistake")));
    assertFalse(WarehouseClient.isTransient(new IOException("an answer without records")));
  }

  /** Whether a server that says this to everyone, and hangs up, is worth another try. */
  private boolean isTransientAfter(String scheme, String words) throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      threads.submit(() -> {
        while (true) {
          try (Socket caller = socket.accept()) {
            caller.getInputStream().read();
            caller.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
          }
        }
      });
      return isTransient(URI.create(scheme + "://localhost:" + socket.getLocalPort()), "/");
    }
  }

  private boolean isTransient(String path) {
    return isTransient(URI.create("http://localhost:" + server.getAddress().getPort()), path);
  }

  private boolean isTransient(URI url, String path) {
    WarehouseHttp http = http();
    return WarehouseClient.isTransient(
        assertThrows(IOException.class, () -> http.send(new WarehouseRequest("GET", url, path))));
  }

  private WarehouseHttp http() {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put("timeout", "PT0.5S");
    return new WarehouseHttp(WarehouseOptions.of(options));
  }
}
