package dev.sparkds.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;

/** Serves orders by number, page by page, and takes any; until the end of its input. */
public final class Store {
  private final long count;

  private Store(long count) {
    this.count = count;
  }

  public static void main(String[] args) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", new Store(Long.parseLong(args[0]))::answer);
    server.setExecutor(Executors.newFixedThreadPool(4));
    server.start();
    System.out.println("http://localhost:" + server.getAddress().getPort());
    while (System.in.read() >= 0) {
      continue; // the end says that nobody needs it any more
    }
    System.exit(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      boolean reads = exchange.getRequestMethod().equals("GET");
      exchange.getRequestBody().readAllBytes();
      byte[] body = (reads ? page(exchange.getRequestURI().getQuery()) : "{}").getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private String page(String query) {
    Map<String, String> wanted = new HashMap<>();
    for (String pair : query.split("&")) {
      wanted.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
    }
    long to = Long.parseLong(wanted.getOrDefault("to", "" + count));
    long from = wanted.getOrDefault("after", "").isEmpty()
        ? Long.parseLong(wanted.getOrDefault("from", "0")) : Long.parseLong(wanted.get("after"));
    if ("-id".equals(wanted.get("sort"))) {
      from = count - 1;
    }
    long end = Math.min(to, from + Long.parseLong(wanted.getOrDefault("limit", "1000")));
    StringBuilder page = new StringBuilder("{\"data\": [");
    for (long id = from; id < end; id++) {
      page.append(id == from ? "" : ", ").append("{\"id\": ").append(id)
          .append(", \"customer\": \"customer ").append(id % 1000)
          .append("\", \"total\": ").append(id / 100d)
          .append(", \"items\": ").append(id % 7)
          .append(", \"placed\": \"").append(Instant.ofEpochSecond(1767225600 + id)).append("\"}");
    }
    return page.append("], \"next\": ").append(end < to ? "\"" + end + "\"" : "null").append('}').toString();
  }
}
