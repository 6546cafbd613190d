package com.acme.spark.opensky;

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
class OpenskyFaultsTest {
  private static final int ROWS = 40;
  private static final String PATH = "/states/all".replaceAll("[{}]", "");

  private final OpenskySystem system = OpenskySystem.fresh();

  @BeforeEach
  void fill() {
    system.append(0, ROWS);
  }

  @AfterEach
  void close() {
    system.close();
  }

  static List<OpenskyServer.Fault> passing() {
    return OpenskyServer.passing();
  }

  @ParameterizedTest
  @MethodSource("passing")
  void isOvercome(OpenskyServer.Fault fault) {
    system.server().fail(fault);
    OpenskyText.assertSame(system.expected(0, ROWS), table().collectAsList());
    assertEquals(0, system.server().faults());
  }

  @Test
  void whatIsWrongIsNotTriedAgain() {
    system.server().fail(OpenskyServer.Fault.WRONG);
    OpenskyHttp http = new OpenskyHttp(OpenskyOptions.of(system.options()));
    OpenskyRetry retry = new OpenskyRetry(OpenskyOptions.of(system.options()));
    String message = assertThrows(IOException.class, () -> retry.call("read", () -> http.send(request()))).getMessage();
    assertTrue(message.contains("400") && message.contains("no such parameter"), message);
    assertEquals(0, retry.retries());
  }

  /** Or what two ranges have in common would be there twice. */
  @Test
  void whatTheApiGivesBeyondARangeIsDropped() {
    system.server().countEndsIn();
    OpenskyText.assertSame(system.expected(0, ROWS), table().collectAsList());
  }

  /** Or it would pass for one with no records. */
  @Test
  void anAnswerOfAnotherShapeIsAnError() throws IOException {
    try (OpenskyRecords records = new OpenskyRecords(new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)))) {
      assertThrows(IOException.class, records::next);
    }
  }

  @Test
  void aSuccessThatIsNoneAfterAllIsAnError() {
    assumeTrue(false, "the API has no such answers");
    system.server().fail(OpenskyServer.Fault.PARTIAL);
    OpenskyPages pages = new OpenskyPages(new OpenskyHttp(OpenskyOptions.of(system.options())), request(), record -> true, Long.MAX_VALUE);
    String message = assertThrows(IOException.class, pages::next).getMessage();
    assertTrue(message.contains("no such field") || message.contains("succeeded"), message);
  }

  private OpenskyRequest request() {
    return new OpenskyRequest("GET", URI.create(system.server().url()), PATH);
  }

  private Dataset<Row> table() {
    Map<String, String> options = new TreeMap<>(system.options());
    options.putAll(Map.of("timeout", "PT1S", "retryAttempts", "20", "retryMaxDelay", "PT0.2S"));
    return OpenskySpark.session().read().format("opensky").options(options).load();
  }
}
