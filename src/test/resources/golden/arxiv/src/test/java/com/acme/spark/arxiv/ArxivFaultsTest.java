package com.acme.spark.arxiv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to single answers, every row is read once; what would only happen again is not tried again. */
class ArxivFaultsTest {
  private static final int ROWS = 40;
  private static final String PATH = "/query".replaceAll("[{}]", "");

  private final ArxivSystem system = ArxivSystem.fresh();

  @BeforeEach
  void fill() {
    system.append(0, ROWS);
  }

  @AfterEach
  void close() {
    system.close();
  }

  static List<ArxivServer.Fault> passing() {
    return ArxivServer.passing();
  }

  @ParameterizedTest
  @MethodSource("passing")
  void isOvercome(ArxivServer.Fault fault) {
    system.server().fail(fault);
    ArxivText.assertSame(system.expected(0, ROWS), table().collectAsList());
    assertEquals(0, system.server().faults());
  }

  @Test
  void whatIsWrongIsNotTriedAgain() {
    system.server().fail(ArxivServer.Fault.WRONG);
    ArxivHttp http = new ArxivHttp(ArxivOptions.of(system.options()));
    ArxivRetry retry = new ArxivRetry(ArxivOptions.of(system.options()));
    String message = assertThrows(IOException.class, () -> retry.call("read", () -> http.send(request()))).getMessage();
    assertTrue(message.contains("400") && message.contains("no such parameter"), message);
    assertEquals(0, retry.retries());
  }

  /** Or what two ranges have in common would be there twice. */
  @Test
  void whatTheApiGivesBeyondARangeIsDropped() {
    system.server().countEndsIn();
    ArxivText.assertSame(system.expected(0, ROWS), table().collectAsList());
  }

  @Test
  void aSuccessThatIsNoneAfterAllIsAnError() {
    assumeTrue(false, "the API has no such answers");
    system.server().fail(ArxivServer.Fault.PARTIAL);
    ArxivPages pages = new ArxivPages(new ArxivHttp(ArxivOptions.of(system.options())), request(), record -> true, Long.MAX_VALUE);
    String message = assertThrows(IOException.class, pages::next).getMessage();
    assertTrue(message.contains("no such field") || message.contains("succeeded"), message);
  }

  private ArxivRequest request() {
    return new ArxivRequest("GET", URI.create(system.server().url()), PATH);
  }

  private Dataset<Row> table() {
    Map<String, String> options = new TreeMap<>(system.options());
    options.putAll(Map.of("timeout", "PT1S", "retryAttempts", "20", "retryMaxDelay", "PT0.2S"));
    return ArxivSpark.session().read().format("arxiv").options(options).load();
  }
}
