package com.acme.spark.sentinel.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several requests are under way at a time, a commit waits for all of them, and the first failure stops the task. */
class SentinelIngestionConcurrencyTest {
  private static final SentinelIngestionServer.Fault SLOW = SentinelIngestionServer.Fault.SLOW;

  private final SentinelIngestionSystem system = SentinelIngestionSystem.fresh();
  private final List<Row> rows = SentinelIngestionPromise.rows(system, 0, 4);
  private final List<InternalRow> internal = SentinelIngestionFrames.internal(rows);
  private final Instant start = Instant.now();

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void requestsDoNotWaitForEachOther() throws IOException {
    system.server().fail(SLOW, SLOW, SLOW, SLOW);
    try (SentinelIngestionDataWriter writer = written()) {
      writer.commit();
    }
    SentinelIngestionText.assertSame(rows, system.contents());
    assertTakesLessThan(5); // one after the other, it would be six seconds
  }

  @Test
  void theFirstFailureStopsTheTask() {
    system.server().fail(SentinelIngestionServer.Fault.NONE, SentinelIngestionServer.Fault.WRONG);
    String message = assertThrows(IOException.class, () -> {
      try (SentinelIngestionDataWriter writer = written()) {
        writer.commit();
      }
    }).getMessage();
    assertTrue(message.contains("no such parameter"), message);
  }

  @Test
  void anAbortWaitsForNothing() throws IOException {
    system.server().fail(SLOW, SLOW, SLOW, SLOW);
    try (SentinelIngestionDataWriter writer = written()) {
      writer.abort();
    }
    assertTakesLessThan(5);
    assertEquals(List.of(), system.contents());
  }

  private void assertTakesLessThan(long seconds) {
    Duration taken = Duration.between(start, Instant.now());
    assertTrue(taken.compareTo(Duration.ofSeconds(seconds)) < 0, "it takes " + taken);
  }

  private SentinelIngestionDataWriter written() throws IOException {
    Map<String, String> options = new TreeMap<>(system.options());
    options.putAll(Map.of("batchSize", "1", "writeConcurrency", "4"));
    SentinelIngestionDataWriter writer = new SentinelIngestionDataWriter(SentinelIngestionOptions.of(options), SentinelIngestionRows.TABLE, "query-0-0");
    for (InternalRow row : internal) {
      writer.write(row);
    }
    return writer;
  }
}
