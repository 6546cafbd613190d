package com.acme.spark.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is claimed for a batch is what it gives, whatever else has changed since. */
class DriveClaimStreamTest {
  @TempDir private Path checkpoint;
  private DriveSystem system;
  private DriveStream stream;

  @BeforeEach
  void fill() {
    system = DriveSystem.fresh();
    system.append(0, 50);
    stream = new DriveStream(system, checkpoint).with("segmentRows", "10");
  }

  @AfterEach
  void close() {
    system.close();
  }

  private void assertRows(int count) {
    DriveText.assertSame(system.expected(0, count), stream.rows());
  }

  @Test
  void claimsWithoutAnOffsetComeFirstAndAlone() throws Exception {
    stream.with("maxRowsPerTrigger", "20").runAll();
    long last = stream.last();
    List<Row> rows = stream.batches().get(last);
    stream.forgetBatch(last);
    system.append(50, 10);
    stream.with("maxRowsPerTrigger", "1").runAll();
    DriveText.assertSame(rows, stream.batches().get(last));
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
    DriveText.assertSame(ended, stream.batches().get(last));
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
    DriveSpark.session();
    DriveMicroBatchStream batches =
        new DriveMicroBatchStream(DriveOptions.of(system.options()), DriveRows.SCHEMA, checkpoint.toString());
    DriveMicroBatchStream.Position start = DriveMicroBatchStream.Position.INITIAL;
    DriveMicroBatchStream.Position next = start.next(5, 1);
    assertEquals(1, batches.planInputPartitions(start, next).length);
    assertThrows(IllegalStateException.class, () -> batches.planInputPartitions(start, next.next(5, 1)));
  }

  @Test
  void theLatestIsWhereItWasAtFirst() throws Exception {
    stream.with("startingOffset", "latest").runAll();
    stream.forgetCommit(0);
    system.append(50, 10);
    stream.runAll();
    DriveText.assertSame(system.expected(50, 10), stream.rows());
  }

  @Test
  void availableNowEndsAlthoughRowsKeepComing() throws Exception {
    AtomicInteger next = new AtomicInteger(50);
    stream.before(rows -> {
      rows.count(); // claims the batch
      system.append(next.getAndAdd(5), 5);
    });
    stream.runAll();
    assertRows(50);
    stream.runAll();
    assertRows(55);
  }
}
