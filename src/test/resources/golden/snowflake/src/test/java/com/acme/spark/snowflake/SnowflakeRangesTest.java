package com.acme.spark.snowflake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.streaming.Offset;
import org.apache.spark.sql.connector.read.streaming.ReadLimit;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a batch holds follows from its two offsets, and from nothing else. */
class SnowflakeRangesTest {
  @TempDir private Path checkpoint;
  private SnowflakeSystem system;

  @BeforeEach
  void fill() {
    SnowflakeSpark.session(); // the stream asks it for the file system of the checkpoint
    system = SnowflakeSystem.fresh();
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
    SnowflakeMicroBatchStream stream = stream();
    assertThrows(IllegalStateException.class, () -> SnowflakeOffset.kept(new org.apache.hadoop.fs.Path(kept()), () -> {
      throw new IllegalStateException("as if the system was gone");
    }));
    assertEquals(stream.initialOffset(), stream().initialOffset());
  }

  private String kept() {
    return checkpoint + "/sources/0/initial-offset.json";
  }

  @Test
  void tasksShareTheTimeOfABatch() {
    SnowflakeMicroBatchStream stream = stream();
    int tasks = 1;
    SnowflakeOffset start = (SnowflakeOffset) stream.initialOffset();
    SnowflakeOffset end = (SnowflakeOffset) stream.latestOffset(start, ReadLimit.allAvailable());
    assertEquals(tasks, shares(stream, start, end));
    SnowflakeOffset longAgo = SnowflakeOffset.at("1970-01-01T00:00:00Z");
    assertEquals(tasks > 1 ? 1000 : 1, shares(stream, longAgo, end), "no more than can be run");
    assertEquals(1, shares(stream, SnowflakeOffset.START, end), "before the first row of all there is nothing to divide");
  }

  /** How many tasks there are, of which each begins where the one before ends. */
  private static int shares(SnowflakeMicroBatchStream stream, SnowflakeOffset start, SnowflakeOffset end) {
    Instant next = start.time();
    InputPartition[] tasks = stream.planInputPartitions(start, end);
    for (InputPartition task : tasks) {
      SnowflakeOffset.Range window = (SnowflakeOffset.Range) task;
      assertEquals(next, window.start());
      assertTrue(window.start().isBefore(window.end()));
      next = window.end();
    }
    assertEquals(end.time(), next);
    return tasks.length;
  }

  @Test
  void plansAreTheSameEachTime() {
    SnowflakeMicroBatchStream stream = stream();
    Offset start = stream.initialOffset();
    Offset end = stream.latestOffset(start, ReadLimit.maxRows(13));
    assertArrayEquals(stream.planInputPartitions(start, end), stream.planInputPartitions(start, end));
    system.append(20, 5);
    assertArrayEquals(stream.planInputPartitions(start, end), stream().planInputPartitions(start, end));
    assertEquals(0, stream.planInputPartitions(end, end).length);
  }

  @Test
  void offsetsSurviveTheCheckpoint() {
    SnowflakeMicroBatchStream stream = stream();
    Offset end = stream.latestOffset(stream.initialOffset(), ReadLimit.allAvailable());
    assertEquals(end, stream.deserializeOffset(end.json()));
    assertThrows(IllegalArgumentException.class, () -> stream.deserializeOffset("[]"));
  }

  @Test
  void everyKindOfLimitIsUnderstood() {
    SnowflakeMicroBatchStream stream = stream();
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
    SnowflakeMicroBatchStream stream = stream();
    stream.prepareForTriggerAvailableNow();
    Offset first = stream.latestOffset(stream.initialOffset(), ReadLimit.maxRows(7));
    Offset target = stream.reportLatestOffset();
    system.append(20, 5);
    assertEquals(target, stream.latestOffset(first, ReadLimit.allAvailable()));
    assertEquals(target, stream.latestOffset(target, ReadLimit.allAvailable()));
  }

  @Test
  void theLagIsMeasured() {
    SnowflakeMicroBatchStream stream = stream();
    assertEquals(Map.of(), stream.metrics(Optional.empty()));
    Offset start = stream.initialOffset();
    assertEquals(Map.of(), stream.metrics(Optional.of(start)));
    Offset end = stream.latestOffset(start, ReadLimit.allAvailable());
    assertEquals("0", stream.metrics(Optional.of(end)).get("lag"));
    assertTrue(Long.parseLong(stream.metrics(Optional.of(start)).get("lag")) > 0);
  }

  @Test
  void latestUnderALiveProducerLosesAndDoublesNothing() throws Exception {
    SnowflakeStream stream = new SnowflakeStream(system, checkpoint).with("startingOffset", "latest");
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
  private void assertTail(int end, SnowflakeStream stream) {
    int count = stream.rows().size();
    assertTrue(count >= 5 && count <= end - 20, count + " rows of " + (end - 20));
    SnowflakeText.assertSame(system.expected(end - count, count), stream.rows());
  }

  private SnowflakeMicroBatchStream stream(String... more) {
    Map<String, String> options = new TreeMap<>(system.options());
    for (int i = 0; i < more.length; i += 2) {
      options.put(more[i], more[i + 1]);
    }
    return new SnowflakeMicroBatchStream(SnowflakeOptions.of(options), SnowflakeRows.SCHEMA, checkpoint + "/sources/0");
  }
}
