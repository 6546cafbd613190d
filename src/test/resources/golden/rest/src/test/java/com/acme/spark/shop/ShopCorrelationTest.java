package com.acme.spark.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The API is told which query it works for, by the id that the log has too. */
class ShopCorrelationTest {
  private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

  private final ShopSystem system = ShopSystem.fresh();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      TOLD.add(String.valueOf(exchange.getRequestHeaders().getFirst("X-Request-Id")));
      exchange.sendResponseHeaders(204, -1);
      exchange.close();
    });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
    system.close();
  }

  @Test
  void eachRequestOfATaskHasTheIdOfItsQuery() {
    TOLD.clear();
    ShopOptions options = ShopOptions.of(system.options());
    URI url = URI.create("http://localhost:" + server.getAddress().getPort());
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(ShopSpark.session().sparkContext());
    spark.setLocalProperty("sql.streaming.queryId", "3f1c");
    spark.setLocalProperty("streaming.sql.batchId", "7");
    try {
      spark.parallelize(List.of(1, 2), 2).foreach(part ->
          new ShopHttp(options).send(new ShopRequest("GET", url, "/")).content());
    } finally {
      spark.setLocalProperty("sql.streaming.queryId", null);
      spark.setLocalProperty("streaming.sql.batchId", null);
    }
    assertEquals(Set.of("3f1c-7"), TOLD);
  }
}
