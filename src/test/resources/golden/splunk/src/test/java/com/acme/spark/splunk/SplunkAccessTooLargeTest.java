package com.acme.spark.splunk;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.SparkException;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A window that the system finds too large is read in smaller ones, but not in ever smaller ones. */
class SplunkAccessTooLargeTest {
  /** Only of a window whose start and end the API is told, a half is smaller. */
  private static final boolean HALVES = true;

  private final SplunkAccessSystem system = SplunkAccessSystem.fresh();

  @BeforeEach
  void fill() {
    assumeTrue(HALVES);
    system.append(0, 40);
    system.server().limit(3);
  }

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void isHalvedUntilItIsSmallEnough() {
    SplunkAccessText.assertSame(system.expected(0, 40), read("PT1M"));
  }

  @Test
  void isAnErrorAtTheLeastStep() {
    String message = assertThrows(SparkException.class, () -> read("PT30M")).getMessage();
    assertTrue(message.contains("minStep"), message);
  }

  @Test
  void isToldFromEveryOtherError() throws IOException {
    assumeFalse("".isEmpty(), "only the status tells that there is too much");
    HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext("/", exchange -> {
      exchange.sendResponseHeaders(413, -1);
      exchange.close();
    });
    other.start();
    try {
      String url = "http://localhost:" + other.getAddress().getPort();
      String message = assertThrows(SparkException.class, () -> read("PT1M", Map.of("url", url))).getMessage();
      assertFalse(message.contains("minStep"), message);
    } finally {
      other.stop(0);
    }
  }

  private List<Row> read(String minStep) {
    return read(minStep, Map.of());
  }

  private List<Row> read(String minStep, Map<String, String> others) {
    Map<String, String> options = new TreeMap<>(system.options());
    options.putAll(others);
    options.putAll(Map.of("step", "PT1H", "minStep", minStep, "startTime", "2020-01-01T00:00:00Z", "endTime", "2020-01-01T02:00:00Z"));
    return SplunkAccessSpark.session().read().format("splunk-access").options(options).load().collectAsList();
  }
}
