package com.acme.spark.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a query asked, waited and tried again is seen in its plan. */
class ExchangeRatesMetricsTest {
  private final ExchangeRatesSystem system = ExchangeRatesSystem.fresh();

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void aQueryCountsWhatItAsks() {
    system.append(0, 20);
    Map<String, String> options = new TreeMap<>(system.options());
    options.put("requestsPerSecond", "8");
    Dataset<Row> table = ExchangeRatesSpark.session().read().format("exchange-rates").options(options).load();
    ExchangeRatesText.assertSame(system.expected(0, 20), table.collectAsList());
    Map<String, Long> metrics = metrics(table);
    assertEquals(20, metrics.get("rowsRead"));
    assertTrue(metrics.get("bytesRead") > 0 && metrics.get("requests") > 0, metrics.toString());
    assertTrue(metrics.get("throttledMillis") > 0 || metrics.get("requests") == 1, metrics.toString());
    assertEquals(0, metrics.get("retries"));
    assertEquals(0, metrics.get("circuitBreaker"));
  }

  @Test
  void aQueryCountsWhatItTriesAgain() {
    system.append(0, 20);
    for (int i = 0; i < 300; i++) { // so that each request is refused once
      system.server().fail(ExchangeRatesServer.Fault.UNAVAILABLE, ExchangeRatesServer.Fault.NONE);
    }
    Map<String, String> options = new TreeMap<>(system.options());
    options.put("retryInitialDelay", "PT0.01S");
    options.put("timeout", "PT1S");
    Dataset<Row> table = ExchangeRatesSpark.session().read().format("exchange-rates").options(options).load();
    ExchangeRatesText.assertSame(system.expected(0, 20), table.collectAsList());
    Map<String, Long> metrics = metrics(table);
    assertTrue(metrics.get("retries") > 0, metrics.toString());
    assertTrue(metrics.get("requests") > metrics.get("retries"), metrics.toString());
  }

  private static Map<String, Long> metrics(Dataset<Row> table) {
    Map<String, Long> metrics = new TreeMap<>();
    table.queryExecution().executedPlan().collectLeaves().head().metrics()
        .foreach(metric -> metrics.put(metric._1(), metric._2().value()));
    return metrics;
  }
}
