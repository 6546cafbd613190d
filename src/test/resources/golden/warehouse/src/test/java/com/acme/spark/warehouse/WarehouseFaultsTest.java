package com.acme.spark.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
class WarehouseFaultsTest {
  private static final int ROWS = 40;
  private static final String PATH = "/items".replaceAll("[{}]", "");

  private final WarehouseSystem system = WarehouseSystem.fresh();

  @BeforeEach
  void fill() {
    system.append(0, ROWS);
  }

  @AfterEach
  void close() {
    system.close();
  }

  static List<WarehouseServer.Fault> passing() {
    return WarehouseServer.passing();
  }

  @ParameterizedTest
  @MethodSource("passing")
  void isOvercome(WarehouseServer.Fault fault) {
    system.server().fail(fault);
    WarehouseText.assertSame(system.expected(0, ROWS), table().collectAsList());
    assertEquals(0, system.server().faults());
  }

  @Test
  void whatIsWrongIsNotTriedAgain() {
    system.server().fail(WarehouseServer.Fault.WRONG);
    WarehouseHttp http = new WarehouseHttp(WarehouseOptions.of(system.options()));
    WarehouseRetry retry = new WarehouseRetry(WarehouseOptions.of(system.options()));
    String message = assertThrows(IOException.class, () -> retry.call("read", () -> http.send(request()))).getMessage();
    assertTrue(message.contains("400") && message.contains("no such parameter"), message);
    assertEquals(0, retry.retries());
  }

  /** Or what two ranges have in common would be there twice. */
  @Test
  void whatTheApiGivesBeyondARangeIsDropped() {
    system.server().countEndsIn();
    WarehouseText.assertSame(system.expected(0, ROWS), table().collectAsList());
  }

  /** Or it would pass for one with no records. */
  @Test
  void anAnswerOfAnotherShapeIsAnError() throws IOException {
    try (WarehouseRecords records = new WarehouseRecords(new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)))) {
      assertThrows(IOException.class, records::next);
    }
  }

  @Test
  void aSuccessThatIsNoneAfterAllIsAnError() {
    assumeTrue(false, "the API has no such answers");
    system.server().fail(WarehouseServer.Fault.PARTIAL);
    WarehousePages pages = new WarehousePages(new WarehouseHttp(WarehouseOptions.of(system.options())), request(), record -> true, Long.MAX_VALUE);
    String message = assertThrows(IOException.class, pages::next).getMessage();
    assertTrue(message.contains("no such field") || message.contains("succeeded"), message);
  }

  private WarehouseRequest request() {
    return new WarehouseRequest("GET", URI.create(system.server().url()), PATH);
  }

  private Dataset<Row> table() {
    Map<String, String> options = new TreeMap<>(system.options());
    options.putAll(Map.of("timeout", "PT1S", "retryAttempts", "20", "retryMaxDelay", "PT0.2S"));
    return WarehouseSpark.session().read().format("warehouse").options(options).load();
  }
}
