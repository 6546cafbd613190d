package com.acme.spark.sentinel.ingestion;

import static org.junit.jupiter.api.Assertions.assertTrue;

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
class SentinelIngestionWriteSoakTest {
  /** How many answers are spoilt in each way: -Dfaults=1000 for a long run. */
  private static final int FAULTS = Integer.getInteger("faults", 2);

  private final SentinelIngestionSystem system = SentinelIngestionSystem.fresh();
  private final List<Row> rows = SentinelIngestionPromise.rows(system, 0, 40);
  private final List<InternalRow> internal = SentinelIngestionFrames.internal(rows);

  @AfterEach
  void close() {
    system.close();
  }

  static List<SentinelIngestionServer.Fault> passing() {
    List<SentinelIngestionServer.Fault> passing = new ArrayList<>(SentinelIngestionServer.passing());
    passing.add(SentinelIngestionServer.Fault.UNSAID);
    return passing;
  }

  @ParameterizedTest
  @MethodSource("passing")
  void everyRowIsWritten(SentinelIngestionServer.Fault fault) throws IOException {
    system.server().hurry(Duration.ofMillis(200));
    long start = System.nanoTime();
    int writes = 0;
    long doubled = 0;
    for (int left = FAULTS; left > 0 || system.server().faults() > 0; writes++) {
      for (int i = 0; i < 8 && left > 0; i++, left--) {
        system.server().fail(fault, SentinelIngestionServer.Fault.NONE);
      }
      write(fault, "query-" + writes + "-0");
      SentinelIngestionPromise.assertKept(rows, system.contents());
      doubled += system.contents().size() - rows.size();
      system.server().records().clear();
    }
    System.out.printf("write soak: %s: %d spoilt of %d answers, %d rows written, none lost, %d doubled, in %d s%n",
        fault, FAULTS, system.server().requests(), writes * rows.size(), doubled,
        Duration.ofNanos(System.nanoTime() - start).toSeconds());
    assertAllowed(fault, doubled);
  }

  /** Only a row that was taken without an answer in time may be there twice. */
  private static void assertAllowed(SentinelIngestionServer.Fault fault, long doubled) {
    boolean silent = fault == SentinelIngestionServer.Fault.UNSAID || fault == SentinelIngestionServer.Fault.SLOW;
    assertTrue(doubled == 0 || silent, () -> doubled + " rows are there twice");
  }

  /** Only an answer that is never in time needs to be given up soon. */
  private static String patience(SentinelIngestionServer.Fault fault) {
    return fault == SentinelIngestionServer.Fault.SLOW ? "PT0.2S" : "PT5S";
  }

  private void write(SentinelIngestionServer.Fault fault, String part) throws IOException {
    Map<String, String> options = new TreeMap<>(system.options());
    options.putAll(Map.of("timeout", patience(fault), "retryAttempts", "50", "retryInitialDelay", "PT0.01S",
        "retryMaxDelay", "PT0.05S", "batchSize", "4"));
    try (SentinelIngestionDataWriter writer = new SentinelIngestionDataWriter(SentinelIngestionOptions.of(options), SentinelIngestionRows.TABLE, part)) {
      for (InternalRow row : internal) {
        writer.write(row);
      }
      writer.commit();
    }
  }
}
