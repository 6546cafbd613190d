package com.acme.spark.sentinel.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the API did not take is sent again or is an error, and never passed over. */
class SentinelIngestionWriteFaultsTest {
  private final SentinelIngestionSystem system = SentinelIngestionSystem.fresh();
  private final List<Row> rows = SentinelIngestionPromise.rows(system, 0, 10);

  @AfterEach
  void close() {
    system.close();
  }

  static List<SentinelIngestionServer.Fault> passing() {
    return SentinelIngestionServer.passing();
  }

  @ParameterizedTest
  @MethodSource("passing")
  void isOvercome(SentinelIngestionServer.Fault fault) throws IOException {
    system.server().fail(fault);
    write(Map.of());
    assertEquals(0, system.server().faults());
    SentinelIngestionText.assertSame(rows, system.contents());
  }

  @Test
  void whatWasTakenWithoutAnAnswerKeepsThePromise() throws IOException {
    system.server().fail(SentinelIngestionServer.Fault.UNSAID);
    write(Map.of());
    SentinelIngestionPromise.assertKept(rows, system.contents());
    assumeTrue(false, "requests have no ids");
    SentinelIngestionText.assertSame(rows, system.contents());
  }

  @Test
  void whatIsWrongStopsTheTask() {
    system.server().fail(SentinelIngestionServer.Fault.WRONG);
    String message = assertThrows(IOException.class, () -> write(Map.of())).getMessage();
    assertTrue(message.contains("no such parameter"), message);
  }

  @Test
  void whatASuccessDoesNotIncludeStopsTheTask() {
    assumeTrue(false, "a success includes all");
    system.server().fail(SentinelIngestionServer.Fault.PARTIAL);
    String message = assertThrows(IOException.class, () -> write(Map.of())).getMessage();
    assertTrue(message.contains("the first row"), message);
  }

  @Test
  void whatWasSentAgainIsCounted() throws IOException {
    system.server().fail(SentinelIngestionServer.Fault.UNAVAILABLE);
    Map<String, Long> metrics = write(Map.of());
    assertEquals(1, metrics.get("retries"));
    assertEquals(10, metrics.get("recordsWritten"));
    assertEquals(0, metrics.get("rowsRejected"));
    assertEquals(0, metrics.get("circuitBreaker"));
    assertTrue(metrics.get("requests") > 1 && metrics.get("throttledMillis") >= 0, metrics.toString());
  }

  @Test
  void requestsHaveNoMoreRowsThanAllowed() throws IOException {
    write(Map.of("batchSize", "2"));
    SentinelIngestionText.assertSame(rows, system.contents());
    assertTrue(system.server().requests() >= rows.size() / 2, system.server().requests() + " requests");
  }

  @Test
  void requestsAreNoLargerThanAllowed() throws IOException {
    int longest = rows.stream().mapToInt(row -> size(row)).max().orElseThrow();
    write(Map.of("batchBytes", Integer.toString(2 * longest + 2), "batchSize", "10"));
    SentinelIngestionText.assertSame(rows, system.contents());
    assertTrue(system.server().requests() >= rows.size() / 2 - 2, system.server().requests() + " requests");
  }

  @Test
  void aRowThatIsTooLargeIsRefused() {
    String message = assertThrows(IOException.class, () -> write(Map.of("batchBytes", "2"))).getMessage();
    assertTrue(message.contains("bytes, and batchBytes allows 2"), message);
    assertEquals(List.of(), system.contents());
  }

  private int size(Row row) {
    return SentinelIngestionJson.line(row).getBytes(StandardCharsets.UTF_8).length;
  }

  /** Writes all rows; gives what was counted. */
  private Map<String, Long> write(Map<String, String> more) throws IOException {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put("timeout", "PT1S");
    options.putAll(more);
    try (SentinelIngestionDataWriter writer = new SentinelIngestionDataWriter(SentinelIngestionOptions.of(options), SentinelIngestionRows.TABLE, "query-0-0")) {
      for (InternalRow row : SentinelIngestionFrames.internal(rows)) {
        writer.write(row);
      }
      writer.commit();
      return Stream.of(writer.currentMetricsValues())
          .collect(Collectors.toMap(CustomTaskMetric::name, CustomTaskMetric::value));
    }
  }
}
