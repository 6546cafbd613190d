package com.acme.spark.rates;

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
class ExchangeRatesFaultsTest {
  private static final int ROWS = 40;
  private static final String PATH = "/data/EXR/{series}".replaceAll("[{}]", "");

  private final ExchangeRatesSystem system = ExchangeRatesSystem.fresh();

  @BeforeEach
  void fill() {
    system.append(0, ROWS);
  }

  @AfterEach
  void close() {
    system.close();
  }

  static List<ExchangeRatesServer.Fault> passing() {
    return ExchangeRatesServer.passing();
  }

  @ParameterizedTest
  @MethodSource("passing")
  void isOvercome(ExchangeRatesServer.Fault fault) {
    system.server().fail(fault);
    ExchangeRatesText.assertSame(system.expected(0, ROWS), table().collectAsList());
    assertEquals(0, system.server().faults());
  }

  @Test
  void whatIsWrongIsNotTriedAgain() {
    system.server().fail(ExchangeRatesServer.Fault.WRONG);
    ExchangeRatesHttp http = new ExchangeRatesHttp(ExchangeRatesOptions.of(system.options()));
    ExchangeRatesRetry retry = new ExchangeRatesRetry(ExchangeRatesOptions.of(system.options()));
    String message = assertThrows(IOException.class, () -> retry.call("read", () -> http.send(request()))).getMessage();
    assertTrue(message.contains("400") && message.contains("no such parameter"), message);
    assertEquals(0, retry.retries());
  }

  /** Or what two ranges have in common would be there twice. */
  @Test
  void whatTheApiGivesBeyondARangeIsDropped() {
    system.server().countEndsIn();
    ExchangeRatesText.assertSame(system.expected(0, ROWS), table().collectAsList());
  }

  private ExchangeRatesRequest request() {
    return new ExchangeRatesRequest("GET", URI.create(system.server().url()), PATH);
  }

  private Dataset<Row> table() {
    Map<String, String> options = new TreeMap<>(system.options());
    options.putAll(Map.of("timeout", "PT1S", "retryAttempts", "20", "retryMaxDelay", "PT0.2S"));
    return ExchangeRatesSpark.session().read().format("exchange-rates").options(options).load();
  }
}
