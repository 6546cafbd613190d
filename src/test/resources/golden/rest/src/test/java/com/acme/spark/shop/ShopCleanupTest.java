package com.acme.spark.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However a query ends, it leaves no request, no thread and nothing else behind. */
class ShopCleanupTest {
  private final SparkSession spark = ShopSpark.session();
  private final ShopSystem system = ShopSystem.fresh();

  @BeforeEach
  void fill() {
    system.append(0, 40);
  }

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void afterALimit() throws InterruptedException {
    assertEquals(1, table().limit(1).collectAsList().size());
    assertNothingIsLeft();
  }

  @Test
  void afterAFailure() throws InterruptedException {
    for (int i = 0; i < 20; i++) {
      system.server().fail(ShopServer.Fault.WRONG);
    }
    assertThrows(Exception.class, () -> table().collectAsList());
    assertNothingIsLeft();
  }

  @Test
  void afterACancellation() throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      system.server().fail(ShopServer.Fault.SLOW);
    }
    Thread query = new Thread(() -> {
      spark.sparkContext().setJobGroup("cancelled", "to be cancelled", true);
      assertThrows(Exception.class, () -> table().collectAsList());
    });
    query.start();
    Thread.sleep(1000);
    spark.sparkContext().cancelJobGroup("cancelled");
    query.interrupt();
    query.join(20_000);
    assertTrue(!query.isAlive(), "the query is still running");
    assertNothingIsLeft();
  }

  @Test
  void afterManyQueriesThereAreNoMoreThreads() {
    table().collectAsList();
    long before = clients();
    for (int i = 0; i < 5; i++) {
      table().collectAsList();
    }
    assertEquals(before, clients());
  }

  @Test
  void aReaderCanBeClosedAtAnyTime() throws IOException {
    ShopOptions options = ShopOptions.of(system.options());
    ShopPartitionReader reader = new ShopPartitionReader(options, ShopRows.TABLE, client -> {
      throw new IllegalStateException("nobody asked for a row");
    });
    reader.close();
    reader.close();
    assertEquals(0, system.server().underWay());
  }

  private static long clients() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("HttpClient-") && thread.getName().endsWith("SelectorManager"))
        .count();
  }

  private void assertNothingIsLeft() throws InterruptedException {
    for (int i = 0; i < 100 && system.server().underWay() > 0; i++) {
      Thread.sleep(100);
    }
    assertEquals(0, system.server().underWay());
  }

  private Dataset<Row> table() {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put("retryMaxDelay", "PT0.2S");
    return spark.read().format("shop").options(options).load();
  }
}
