package com.acme.spark.splunk.hec;

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
class SplunkHecWriteSoakTest {
  /** How many answers are spoilt in each way: -Dfaults=1000 for a long run. */
  private static final int FAULTS = Integer.getInteger("faults", 2);

  private final SplunkHecSystem system = SplunkHecSystem.fresh();
  private final List<Row> rows = SplunkHecPromise.rows(system, 0, 40);
  private final List<InternalRow> internal = SplunkHecFrames.internal(rows);

  @AfterEach
  void close() {
    system.close();
  }

  static List<SplunkHecServer.Fault> passing() {
    List<SplunkHecServer.Fault> passing = new ArrayList<>(SplunkHecServer.passing());
    passing.add(SplunkHecServer.Fault.UNSAID);
    return passing;
  }

  @ParameterizedTest
  @MethodSource("passing")
  void everyRowIsWritten(SplunkHecServer.Fault fault) throws IOException {
    system.server().hurry(Duration.ofMillis(200));
    long start = System.nanoTime();
    int writes = 0;
    long doubled = 0;
    for (int left = FAULTS; left > 0 || system.server().faults() > 0; writes++) {
      for (int i = 0; i < 8 && left > 0; i++, left--) {
        system.server().fail(fault, SplunkHecServer.Fault.NONE);
      }
      write(fault, "query-" + writes + "-0");
      SplunkHecPromise.assertKept(rows, system.contents());
      doubled += system.contents().size() - rows.size();
      system.server().records().clear();
    }
    System.out.printf("write soak: %s: %d spoilt of %d answers, %d rows written, none lost, %d doubled, in %d s%n",
        fault, FAULTS, system.server().requests(), writes * rows.size(), doubled,
        Duration.ofNanos(System.nanoTime() - start).toSeconds());
    assertAllowed(fault, doubled);
  }

  /** Only a row that was taken without an answer in time may be there twice. */
  private static void assertAllowed(SplunkHecServer.Fault fault, long doubled) {
    boolean silent = fault == SplunkHecServer.Fault.UNSAID || fault == SplunkHecServer.Fault.SLOW;
    assertTrue(doubled == 0 || silent, () -> doubled + " rows are there twice");
  }

  /** Only an answer that is never in time needs to be given up soon. */
  private static String patience(SplunkHecServer.Fault fault) {
    return fault == SplunkHecServer.Fault.SLOW ? "PT0.2S" : "PT5S";
  }

  private void write(SplunkHecServer.Fault fault, String part) throws IOException {
    Map<String, String> options = new TreeMap<>(system.options());
    options.putAll(Map.of("timeout", patience(fault), "retryAttempts", "50", "retryInitialDelay", "PT0.01S",
        "retryMaxDelay", "PT0.05S", "batchSize", "4"));
    try (SplunkHecDataWriter writer = new SplunkHecDataWriter(SplunkHecOptions.of(options), SplunkHecRows.TABLE, part)) {
      for (InternalRow row : internal) {
        writer.write(row);
      }
      writer.commit();
    }
  }
}
