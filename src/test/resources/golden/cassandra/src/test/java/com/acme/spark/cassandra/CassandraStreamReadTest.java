package com.acme.spark.cassandra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stream gives every row once, wherever it was cut off and started again. */
class CassandraStreamReadTest {
  @TempDir private Path checkpoint;
  private CassandraSystem system;
  private CassandraStream stream;

  @BeforeEach
  void fill() {
    system = CassandraSystem.fresh();
    system.append(0, 20);
    stream = new CassandraStream(system, checkpoint);
  }

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void availableNowGivesWhatIsThereAndEnds() throws Exception {
    stream.runAll();
    assertRows(20);
    system.append(20, 5);
    stream.runAll();
    assertRows(25);
  }

  @Test
  void availableNowRespectsTheLimit() throws Exception {
    stream.with("maxRowsPerTrigger", "7").runAll();
    assertRows(20);
    stream.batches().forEach((batch, rows) -> assertTrue(rows.size() <= 7, batch + ": " + rows.size()));
  }

  @Test
  void goesOnAfterACrashBehindTheSinksCommit() throws Exception {
    stream.with("maxRowsPerTrigger", "7").runAll();
    stream.forgetCommit(stream.last());
    system.append(20, 5);
    stream.runAll();
    assertRows(25);
  }

  @Test
  void goesOnAfterACrashInTheFirstBatch() throws Exception {
    stream.runAll();
    List<Row> first = stream.batches().get(0L);
    stream.forgetCommit(0);
    system.append(20, 5);
    stream.runAll();
    CassandraText.assertSame(first, stream.batches().get(0L));
    assertRows(25);
  }

  @Test
  void goesOnAfterACrashBeforeTheOffsetsWereKept() throws Exception {
    stream.with("maxRowsPerTrigger", "7").runAll();
    stream.forgetBatch(stream.last());
    system.append(20, 5);
    stream.runAll();
    assertRows(25);
  }

  @Test
  void goesOnAfterTheSinkFailed() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    stream.with("maxRowsPerTrigger", "7").before(rows -> {
      if (calls.incrementAndGet() == 2) {
        rows.count();
        throw new IllegalStateException("as if the sink was lost");
      }
    });
    assertThrows(StreamingQueryException.class, stream::runAll);
    system.append(20, 5);
    stream.runAll();
    assertRows(25);
  }

  @Test
  void givesTheSameRowsToASecondLookAndARetriedTask() throws Exception {
    stream.before(rows -> CassandraText.assertSame(rows.collectAsList(), retried(rows)));
    stream.runAll();
    assertRows(20);
  }

  private static List<Row> retried(Dataset<Row> rows) {
    return rows.javaRDD().map(CassandraStreamReadTest::atTheSecondAttempt).collect();
  }

  private static Row atTheSecondAttempt(Row row) {
    if (TaskContext.get().attemptNumber() == 0) {
      throw new IllegalStateException("as if the executor was lost");
    }
    return row;
  }

  @Test
  void makesNoBatchesOfNothing() throws Exception {
    StreamingQuery query = stream.start(Trigger.ProcessingTime(10));
    try {
      stream.awaitRows(20);
      int batches = stream.batches().size();
      Thread.sleep(500);
      assertEquals(batches, stream.batches().size());
      system.append(20, 5);
      stream.awaitRows(25);
    } finally {
      query.stop();
    }
    assertRows(25);
  }

  @Test
  void stopsWhileItWaits() throws Exception {
    StreamingQuery query = stream.start(Trigger.ProcessingTime(10));
    stream.awaitRows(20);
    long begin = System.nanoTime();
    assertTimeoutPreemptively(Duration.ofSeconds(10), query::stop);
    System.out.println("a waiting stream stopped in " + (System.nanoTime() - begin) / 1_000_000 + " ms");
  }

  @Test
  void startsOnAnEmptySource() throws Exception {
    try (CassandraSystem empty = CassandraSystem.fresh()) {
      CassandraStream quiet = new CassandraStream(empty, checkpoint);
      quiet.runAll();
      assertEquals(List.of(), quiet.rows());
      empty.append(0, 5);
      quiet.runAll();
      CassandraText.assertSame(empty.expected(0, 5), quiet.rows());
    }
  }

  private void assertRows(int count) {
    CassandraText.assertSame(system.expected(0, count), stream.rows());
  }
}
