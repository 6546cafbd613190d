package com.acme.spark.orders;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.SparkException;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A window that the system finds too large is read in smaller ones, but not in ever smaller ones. */
class ShopOrdersTooLargeTest {
  private final ShopOrdersSystem system = ShopOrdersSystem.fresh();

  @BeforeEach
  void fill() {
    system.append(0, 40);
  }

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void isHalvedUntilItIsSmallEnough() {
    ShopOrdersText.assertSame(system.expected(0, 40), read("PT1M"));
  }

  @Test
  void isAnErrorAtTheLeastStep() {
    String message = assertThrows(SparkException.class, () -> read("PT30M")).getMessage();
    assertTrue(message.contains("minStep"), message);
  }

  @Test
  void isToldFromEveryOtherError() throws IOException {
    ShopOrdersOptions options = ShopOrdersOptions.of(options("PT1M"));
    try (ShopOrdersClient client = new ShopOrdersClient(options)) {
      ShopOrdersPartition window = ShopOrdersPartition.plan(client, options, ShopOrdersFilters.NONE).get(0);
      system.close();
      assertThrows(FileNotFoundException.class, () -> window.open(client, options, List.of(), Integer.MAX_VALUE));
    }
  }

  private List<Row> read(String minStep) {
    return ShopOrdersSpark.session().read().format("shop-orders").options(options(minStep)).load().collectAsList();
  }

  private Map<String, String> options(String minStep) {
    Map<String, String> options = new TreeMap<>(system.options());
    options.putAll(Map.of("step", "PT1H", "minStep", minStep, "maxResultRows", "3"));
    return options;
  }
}
