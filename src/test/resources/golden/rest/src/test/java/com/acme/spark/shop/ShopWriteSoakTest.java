package com.acme.spark.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However often a request or its answer is spoilt, every row is written, and none twice where that is promised. */
class ShopWriteSoakTest {
  /** How many answers are spoilt in each way: -Dfaults=1000 for a long run. */
  private static final int FAULTS = Integer.getInteger("faults", 2);

  private final ShopSystem system = ShopSystem.fresh();
  private final List<Row> rows = ShopPromise.rows(system, 0, 40);
  private final List<InternalRow> internal = ShopFrames.internal(rows);

  @AfterEach
  void close() {
    system.close();
  }

  static List<ShopServer.Fault> passing() {
    List<ShopServer.Fault> passing = new ArrayList<>(ShopServer.passing());
    passing.add(ShopServer.Fault.UNSAID);
    return passing;
  }

  @ParameterizedTest
  @MethodSource("passing")
  void everyRowIsWritten(ShopServer.Fault fault) throws IOException {
    system.server().hurry(Duration.ofMillis(200));
    long start = System.nanoTime();
    int writes = 0;
    long doubled = 0;
    for (int left = FAULTS; left > 0 || system.server().faults() > 0; writes++) {
      for (int i = 0; i < 8 && left > 0; i++, left--) {
        system.server().fail(fault, ShopServer.Fault.NONE);
      }
      write(fault, "query-" + writes + "-0");
      ShopPromise.assertKept(rows, system.contents());
      doubled += system.contents().size() - rows.size();
      system.server().records().clear();
    }
    System.out.printf("write soak: %s: %d spoilt of %d answers, %d rows written, none lost, %d doubled, in %d s%n",
        fault, FAULTS, system.server().requests(), writes * rows.size(), doubled,
        Duration.ofNanos(System.nanoTime() - start).toSeconds());
    assertEquals(0, doubled, "rows that are there twice");
  }

  /** Only an answer that is never in time needs to be given up soon. */
  private static String patience(ShopServer.Fault fault) {
    return fault == ShopServer.Fault.SLOW ? "PT0.2S" : "PT5S";
  }

  private void write(ShopServer.Fault fault, String part) throws IOException {
    Map<String, String> options = new TreeMap<>(system.options());
    options.putAll(Map.of("timeout", patience(fault), "retryAttempts", "50", "retryInitialDelay", "PT0.01S",
        "retryMaxDelay", "PT0.05S", "batchSize", "4"));
    try (ShopDataWriter writer = new ShopDataWriter(ShopOptions.of(options), ShopRows.TABLE, part)) {
      for (InternalRow row : internal) {
        writer.write(row);
      }
      writer.commit();
    }
  }
}
