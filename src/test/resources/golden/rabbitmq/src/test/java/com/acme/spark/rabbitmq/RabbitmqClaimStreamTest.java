package com.acme.spark.rabbitmq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is claimed for a batch is what it gives, whatever else has changed since. */
class RabbitmqClaimStreamTest {
  @TempDir private Path checkpoint;
  private RabbitmqSystem system;
  private RabbitmqStream stream;

  @BeforeEach
  void fill() {
    system = RabbitmqSystem.fresh();
    system.append(0, 50);
    stream = new RabbitmqStream(system, checkpoint).with("segmentRows", "10");
  }

  @AfterEach
  void close() {
    system.close();
  }

  private void assertRows(int count) {
    RabbitmqText.assertSame(system.expected(0, count), stream.rows());
  }

  @Test
  void claimsWithoutAnOffsetComeFirstAndAlone() throws Exception {
    stream.with("maxRowsPerTrigger", "20").runAll();
    long last = stream.last();
    List<Row> rows = stream.batches().get(last);
    stream.forgetBatch(last);
    system.append(50, 10);
    stream.with("maxRowsPerTrigger", "1").runAll();
    RabbitmqText.assertSame(rows, stream.batches().get(last));
    assertRows(60);
  }

  @Test
  void anEndedClaimIsNotAskedForMore() throws Exception {
    stream.runAll();
    long last = stream.last();
    List<Row> ended = stream.batches().get(last);
    stream.forgetCommit(last);
    system.append(50, 10);
    stream.with("maxRowsPerTrigger", "5").runAll();
    assertRows(60);
    RabbitmqText.assertSame(ended, stream.batches().get(last));
  }

  @Test
  void whatIsOverTheRetentionGoes() throws Exception {
    stream.with("maxRowsPerTrigger", "10").with("claimRetention", "PT0S").runAll();
    assertRows(50);
    try (Stream<Path> batches = Files.list(checkpoint.resolve("sources/0/claims"))) {
      assertTrue(batches.count() <= 3, "claims of more than three batches");
    }
  }

  @Test
  void severalBatchesAtOnceAreRefused() {
    RabbitmqSpark.session();
    RabbitmqMicroBatchStream batches =
        new RabbitmqMicroBatchStream(RabbitmqOptions.of(system.options()), RabbitmqRows.SCHEMA, checkpoint.toString());
    RabbitmqMicroBatchStream.Position start = RabbitmqMicroBatchStream.Position.INITIAL;
    RabbitmqMicroBatchStream.Position next = start.next(5, 1);
    assertEquals(1, batches.planInputPartitions(start, next).length);
    assertThrows(IllegalStateException.class, () -> batches.planInputPartitions(start, next.next(5, 1)));
  }

  @Test
  void anotherParallelismStillReadsAllClaimsOfTheBatch() throws Exception {
    stream.with("parallelism", "4").runAll();
    stream.forgetCommit(stream.last());
    stream.with("parallelism", "1").runAll();
    assertRows(50);
    stream.forgetBatch(stream.last());
    stream.with("parallelism", "2").runAll();
    assertRows(50);
  }

  @Test
  void availableNowEndsAtWhatWasThereAtFirst() throws Exception {
    stream.with("maxRowsPerTrigger", "10").before(rows -> {
      if (stream.rows().isEmpty()) {
        system.append(50, 10);
      }
    });
    stream.runAll();
    assertEquals(50, stream.rows().size()); // which of them it was comes down to who is given what
    stream.runAll();
    assertRows(60);
  }
}
