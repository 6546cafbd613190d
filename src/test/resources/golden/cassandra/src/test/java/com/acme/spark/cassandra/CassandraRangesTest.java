package com.acme.spark.cassandra;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.streaming.Offset;
import org.apache.spark.sql.connector.read.streaming.ReadLimit;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a batch holds follows from its two offsets, and from nothing else. */
class CassandraRangesTest {
  @TempDir private Path checkpoint;
  private CassandraSystem system;

  @BeforeEach
  void fill() {
    CassandraSpark.session(); // the stream asks it for the file system of the checkpoint
    system = CassandraSystem.fresh();
    system.append(0, 20);
  }

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void theBeginningIsKept() {
    Offset beginning = stream("startingOffset", "latest").initialOffset();
    system.append(20, 5);
    assertEquals(beginning, stream("startingOffset", "latest").initialOffset());
    assertEquals(beginning, stream("startingOffset", "earliest").initialOffset());
  }

  @Test
  void aBeginningThatWasNotFoundIsNotKept() {
    CassandraMicroBatchStream stream = stream();
    assertThrows(IllegalStateException.class, () -> CassandraOffset.kept(new org.apache.hadoop.fs.Path(kept()), () -> {
      throw new IllegalStateException("as if the system was gone");
    }));
    assertEquals(stream.initialOffset(), stream().initialOffset());
  }

  private String kept() {
    return checkpoint + "/sources/0/initial-offset.json";
  }

  @Test
  void tasksShareTheSystemAndNotTheWindow() throws Exception {
    CassandraMicroBatchStream stream = stream();
    CassandraOffset start = (CassandraOffset) stream.initialOffset();
    CassandraOffset end = (CassandraOffset) stream.latestOffset(start, ReadLimit.allAvailable());
    InputPartition[] tasks = stream.planInputPartitions(start, end);
    assertTrue(tasks.length > 1, tasks.length + " tasks");
    int rows = 0;
    for (InputPartition task : tasks) {
      CassandraOffset.Range range = (CassandraOffset.Range) task;
      assertEquals(List.of(start.time(), end.time()), List.of(range.start(), range.end()));
      try (PartitionReader<InternalRow> reader = stream.createReaderFactory().createReader(task)) {
        while (reader.next()) {
          rows++;
        }
      }
    }
    assertEquals(20, rows);
  }

  @Test
  void whereThereIsNothingNewThereIsNoBatch() throws Exception {
    CassandraMicroBatchStream stream = stream();
    Offset end = stream.latestOffset(stream.initialOffset(), ReadLimit.allAvailable());
    Thread.sleep(10);
    assertEquals(end, stream.latestOffset(end, ReadLimit.allAvailable()));
    assertEquals("0", stream.metrics(Optional.of(end)).get("lag"));
  }

  @Test
  void plansAreTheSameEachTime() {
    CassandraMicroBatchStream stream = stream();
    Offset start = stream.initialOffset();
    Offset end = stream.latestOffset(start, ReadLimit.maxRows(13));
    assertArrayEquals(stream.planInputPartitions(start, end), stream.planInputPartitions(start, end));
    system.append(20, 5);
    assertArrayEquals(stream.planInputPartitions(start, end), stream().planInputPartitions(start, end));
    assertEquals(0, stream.planInputPartitions(end, end).length);
  }

  @Test
  void offsetsSurviveTheCheckpoint() {
    CassandraMicroBatchStream stream = stream();
    Offset end = stream.latestOffset(stream.initialOffset(), ReadLimit.allAvailable());
    assertEquals(end, stream.deserializeOffset(end.json()));
    assertThrows(IllegalArgumentException.class, () -> stream.deserializeOffset("[]"));
  }

  @Test
  void everyKindOfLimitIsUnderstood() {
    CassandraMicroBatchStream stream = stream();
    Offset start = stream.initialOffset();
    Offset all = stream.latestOffset(start, ReadLimit.allAvailable());
    Offset some = stream.latestOffset(start, ReadLimit.maxRows(7));
    assertEquals(all, stream.latestOffset(start, ReadLimit.maxRows(Long.MAX_VALUE)));
    assertEquals(all, stream.latestOffset(start, ReadLimit.maxFiles(1)));
    assertEquals(all, stream.latestOffset(start, ReadLimit.maxBytes(1)));
    assertEquals(some, stream.latestOffset(start, ReadLimit.compositeLimit(new ReadLimit[] {
      ReadLimit.minRows(1, 1000), ReadLimit.maxRows(7), ReadLimit.maxRows(20)
    })));
    assertEquals(all, stream.latestOffset(all, ReadLimit.maxRows(7)));
  }

  @Test
  void availableNowStopsAtWhatWasThereAtFirst() {
    CassandraMicroBatchStream stream = stream();
    stream.prepareForTriggerAvailableNow();
    Offset first = stream.latestOffset(stream.initialOffset(), ReadLimit.maxRows(7));
    Offset target = stream.reportLatestOffset();
    system.append(20, 5);
    assertEquals(target, stream.latestOffset(first, ReadLimit.allAvailable()));
    assertEquals(target, stream.latestOffset(target, ReadLimit.allAvailable()));
  }

  @Test
  void theLagIsMeasured() {
    CassandraMicroBatchStream stream = stream();
    assertEquals(Map.of(), stream.metrics(Optional.empty()));
    Offset start = stream.initialOffset();
    assertEquals(Map.of(), stream.metrics(Optional.of(start)));
    Offset end = stream.latestOffset(start, ReadLimit.allAvailable());
    assertEquals("0", stream.metrics(Optional.of(end)).get("lag"));
    assertTrue(Long.parseLong(stream.metrics(Optional.of(start)).get("lag")) > 0);
  }

  @Test
  void latestUnderALiveProducerLosesAndDoublesNothing() throws Exception {
    CassandraStream stream = new CassandraStream(system, checkpoint).with("startingOffset", "latest");
    StreamingQuery query = stream.start(Trigger.ProcessingTime(10));
    int next = 20;
    for (; stream.rows().size() < 10 && next < 300; next++) {
      system.append(next, 1);
      Thread.sleep(50);
    }
    query.stop();
    stream.forgetCommit(stream.last());
    system.append(next, 5);
    stream.runAll();
    assertTail(next + 5, stream);
  }

  /** The rows are those of the highest numbers, without a gap. */
  private void assertTail(int end, CassandraStream stream) {
    int count = stream.rows().size();
    assertTrue(count >= 5 && count <= end - 20, count + " rows of " + (end - 20));
    CassandraText.assertSame(system.expected(end - count, count), stream.rows());
  }

  private CassandraMicroBatchStream stream(String... more) {
    Map<String, String> options = new TreeMap<>(system.options());
    for (int i = 0; i < more.length; i += 2) {
      options.put(more[i], more[i + 1]);
    }
    return new CassandraMicroBatchStream(CassandraOptions.of(options), CassandraRows.SCHEMA, checkpoint + "/sources/0");
  }
}
