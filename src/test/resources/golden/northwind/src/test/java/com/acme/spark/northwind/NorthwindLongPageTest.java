package com.acme.spark.northwind;

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
class NorthwindLongPageTest {
  private static final int RECORDS = 60_000;
  private static final String FILLING = "x".repeat(4000);
  private static final String[] STEPS = "/value".replaceFirst("^/", "").split("/");

  private static final String START = Arrays.stream(STEPS)
      .map(step -> step.isEmpty() ? "" : step.matches("[0-9]+") ? "[" : "{\"" + step + "\": ").collect(Collectors.joining()) + "[";

  private static final String END = new StringBuilder(START.replaceAll("[^\\[{]", "")).reverse().toString()
      .replace('[', ']').replace('{', '}');

  private final NorthwindSystem system = NorthwindSystem.fresh();
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

  private static String record(int number, String filling) {
    return (number == 0 ? "" : ", ") + "{\"n\": " + number + ", \"filling\": \"" + filling + "\"}";
  }

  private NorthwindPages read() {
    return read(url(), system.options());
  }

  private String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private static NorthwindPages read(String url, Map<String, String> options) {
    NorthwindHttp http = new NorthwindHttp(NorthwindOptions.of(options));
    return new NorthwindPages(http, new NorthwindRequest("GET", URI.create(url), "/"), record -> true, Long.MAX_VALUE);
  }

  /** Says how many records there are, as a program that has little memory. */
  public static void main(String[] words) throws IOException {
    Map<String, String> options = Stream.of(words).skip(1).map(word -> word.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    try (NorthwindPages all = read(words[0], options)) {
      int records = 0;
      for (; all.next(); records++) {
        all.message().value("n");
      }
      System.out.println("records: " + records);
    }
  }

  /** 240 MB of answer, and 64 MB for the whole JVM. */
  @Test
  void needsLittleMemory() throws Exception {
    List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx64m",
        "-cp", System.getProperty("java.class.path"), NorthwindLongPageTest.class.getName(), url()));
    system.options().forEach((name, value) -> command.add(name + "=" + value));
    Process reader = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(said.contains("records: " + RECORDS), said);
  }

  @Test
  void isReadToItsEnd() throws IOException {
    try (NorthwindPages all = read()) {
      for (int i = 0; i < RECORDS; i++) {
        assertTrue(all.next());
        assertEquals(String.valueOf(i), String.valueOf(all.message().value("n")));
      }
      assertTrue(all.message().size() > FILLING.length(), () -> all.message().size() + " bytes");
    }
  }

  @Test
  void isFetchedAsItIsRead() throws Exception {
    try (NorthwindPages all = read()) {
      assertTrue(all.next());
      Thread.sleep(500);
      assertTrue(sent.get() < RECORDS * 3 / 4, () -> sent + " records were fetched for the first one");
    }
  }

  @Test
  void isAnErrorWhenItBreaksOff() throws IOException {
    most = RECORDS / 2;
    try (NorthwindPages all = read()) {
      assertThrows(IOException.class, () -> {
        while (all.next()) {
          assertTrue(all.message().value("filling") instanceof String);
        }
      });
    }
    assertEquals(1, asked.get(), "requests, of which a second one would give records again that were given");
  }
}
