package com.acme.spark.mongodb;

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
class MongodbClaimStreamTest {
  @TempDir private Path checkpoint;
  private MongodbSystem system;
  private MongodbStream stream;

  @BeforeEach
  void fill() {
    system = MongodbSystem.fresh();
    system.append(0, 50);
    stream = new MongodbStream(system, checkpoint).with("segmentRows", "10");
  }

  @AfterEach
  void close() {
    system.close();
  }

  private void assertRows(int count) {
    MongodbText.assertSame(system.expected(0, count), stream.rows());
  }

  @Test
  void claimsWithoutAnOffsetComeFirstAndAlone() throws Exception {
    stream.with("maxRowsPerTrigger", "20").runAll();
    long last = stream.last();
    List<Row> rows = stream.batches().get(last);
    stream.forgetBatch(last);
    system.append(50, 10);
    stream.with("maxRowsPerTrigger", "1").runAll();
    MongodbText.assertSame(rows, stream.batches().get(last));
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
    MongodbText.assertSame(ended, stream.batches().get(last));
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
    MongodbSpark.session();
    MongodbMicroBatchStream batches =
        new MongodbMicroBatchStream(MongodbOptions.of(system.options()), MongodbRows.SCHEMA, checkpoint.toString());
    MongodbMicroBatchStream.Position start = MongodbMicroBatchStream.Position.INITIAL;
    MongodbMicroBatchStream.Position next = start.next(5, 1);
    assertEquals(1, batches.planInputPartitions(start, next).length);
    assertThrows(IllegalStateException.class, () -> batches.planInputPartitions(start, next.next(5, 1)));
  }

  @Test
  void theLatestIsWhereItWasAtFirst() throws Exception {
    stream.with("startingOffset", "latest").runAll();
    stream.forgetCommit(0);
    system.append(50, 10);
    stream.runAll();
    MongodbText.assertSame(system.expected(50, 10), stream.rows());
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
