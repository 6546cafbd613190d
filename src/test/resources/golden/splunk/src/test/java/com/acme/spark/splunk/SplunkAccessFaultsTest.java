package com.acme.spark.splunk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
class SplunkAccessFaultsTest {
  private static final int ROWS = 40;
  private static final String PATH = "/services/search/v2/jobs/export".replaceAll("[{}]", "");

  private final SplunkAccessSystem system = SplunkAccessSystem.fresh();

  @BeforeEach
  void fill() {
    system.append(0, ROWS);
  }

  @AfterEach
  void close() {
    system.close();
  }

  static List<SplunkAccessServer.Fault> passing() {
    return SplunkAccessServer.passing();
  }

  @ParameterizedTest
  @MethodSource("passing")
  void isOvercome(SplunkAccessServer.Fault fault) {
    system.server().fail(fault);
    SplunkAccessText.assertSame(system.expected(0, ROWS), table().collectAsList());
    assertEquals(0, system.server().faults());
  }

  @Test
  void whatIsWrongIsNotTriedAgain() {
    system.server().fail(SplunkAccessServer.Fault.WRONG);
    SplunkAccessHttp http = new SplunkAccessHttp(SplunkAccessOptions.of(system.options()));
    SplunkAccessRetry retry = new SplunkAccessRetry(SplunkAccessOptions.of(system.options()));
    String message = assertThrows(IOException.class, () -> retry.call("read", () -> http.send(request()))).getMessage();
    assertTrue(message.contains("400") && message.contains("no such parameter"), message);
    assertEquals(0, retry.retries());
  }

  /** Or what two ranges have in common would be there twice. */
  @Test
  void whatTheApiGivesBeyondARangeIsDropped() {
    system.server().countEndsIn();
    SplunkAccessText.assertSame(system.expected(0, ROWS), table().collectAsList());
  }

  private SplunkAccessRequest request() {
    return new SplunkAccessRequest("POST", URI.create(system.server().url()), PATH);
  }

  private Dataset<Row> table() {
    Map<String, String> options = new TreeMap<>(system.options());
    options.putAll(Map.of("timeout", "PT1S", "retryAttempts", "20", "retryMaxDelay", "PT0.2S"));
    return SplunkAccessSpark.session().read().format("splunk-access").options(options).load();
  }
}
