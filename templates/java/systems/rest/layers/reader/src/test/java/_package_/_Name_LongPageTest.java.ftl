package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page of any length is read to its end or with an error, and only as fast as its records are taken. */
class [=Name]LongPageTest {
  private static final int RECORDS = 60_000;
  private static final String FILLING = "x".repeat(4000);

  private final [=Name]System system = [=Name]System.fresh();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicInteger asked = new AtomicInteger();
  private volatile int most = RECORDS;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
    threads.shutdownNow();
    system.close();
  }

  /** One page of many records, and then none. */
  private void answer(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, most < RECORDS ? Integer.MAX_VALUE : 0); // more than comes, or any length
    int records = asked.getAndIncrement() == 0 ? most : 0;
    try (exchange; OutputStream out = exchange.getResponseBody()) {
      out.write(START.getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < records; i++) {
        out.write(record(i, FILLING).getBytes(StandardCharsets.UTF_8));
        sent.incrementAndGet();
      }
      out.write((most < RECORDS ? "" : END).getBytes(StandardCharsets.UTF_8));
    }
  }
<@fragments of="long-page"/>

  private [=Name]Pages read() {
    return read(url(), system.options());
  }

  private String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private static [=Name]Pages read(String url, Map<String, String> options) {
    [=Name]Http http = new [=Name]Http([=Name]Options.of(options));
    return new [=Name]Pages(http, new [=Name]Request("GET", URI.create(url), "/"), record -> true, Long.MAX_VALUE);
  }
<@fragments of="long-page-memory"/>

  @Test
  void isReadToItsEnd() throws IOException {
    try ([=Name]Pages all = read()) {
      for (int i = 0; i < RECORDS; i++) {
        assertTrue(all.next());
        assertEquals(String.valueOf(i), String.valueOf(all.message().value("n")));
      }
      assertTrue(all.message().size() > FILLING.length(), () -> all.message().size() + " bytes");
    }
  }

  @Test
  void isFetchedAsItIsRead() throws Exception {
    try ([=Name]Pages all = read()) {
      assertTrue(all.next());
      Thread.sleep(500);
      assertTrue(sent.get() < RECORDS * 3 / 4, () -> sent + " records were fetched for the first one");
    }
  }

  @Test
  void isAnErrorWhenItBreaksOff() throws IOException {
    most = RECORDS / 2;
    try ([=Name]Pages all = read()) {
      assertThrows(IOException.class, () -> {
        while (all.next()) {
          assertTrue(all.message().value("filling") instanceof String);
        }
      });
    }
    assertEquals(1, asked.get(), "requests, of which a second one would give records again that were given");
  }
}
