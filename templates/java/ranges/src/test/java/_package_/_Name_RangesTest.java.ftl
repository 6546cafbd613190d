package [=package];

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
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
class [=Name]RangesTest {

  @TempDir private Path checkpoint;
  private [=Name]System system;

  @BeforeEach
  void fill() {
    [=Name]Spark.session(); // the stream asks it for the file system of the checkpoint
    system = [=Name]System.fresh();
    system.append(0, 20);
  }

  @AfterEach
  void close() {
    system.close();
  }
<@fragments of="ranges-test"/>

  @Test
  void plansAreTheSameEachTime() {
    [=Name]MicroBatchStream stream = stream();
    Offset start = stream.initialOffset();
    Offset end = stream.latestOffset(start, ReadLimit.maxRows(13));
    assertArrayEquals(stream.planInputPartitions(start, end), stream.planInputPartitions(start, end));
    system.append(20, 5);
    assertArrayEquals(stream.planInputPartitions(start, end), stream().planInputPartitions(start, end));
    assertEquals(0, stream.planInputPartitions(end, end).length);
  }

  @Test
  void offsetsSurviveTheCheckpoint() {
    [=Name]MicroBatchStream stream = stream();
    Offset end = stream.latestOffset(stream.initialOffset(), ReadLimit.allAvailable());
    assertEquals(end, stream.deserializeOffset(end.json()));
    assertThrows(IllegalArgumentException.class, () -> stream.deserializeOffset("[]"));
  }

  @Test
  void everyKindOfLimitIsUnderstood() {
    [=Name]MicroBatchStream stream = stream();
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
    [=Name]MicroBatchStream stream = stream();
    stream.prepareForTriggerAvailableNow();
    Offset first = stream.latestOffset(stream.initialOffset(), ReadLimit.maxRows(7));
    Offset target = stream.reportLatestOffset();
    system.append(20, 5);
    assertEquals(target, stream.latestOffset(first, ReadLimit.allAvailable()));
    assertEquals(target, stream.latestOffset(target, ReadLimit.allAvailable()));
  }

  @Test
  void theLagIsMeasured() {
    [=Name]MicroBatchStream stream = stream();
    assertEquals(Map.of(), stream.metrics(Optional.empty()));
    Offset start = stream.initialOffset();
    assertEquals(Map.of(), stream.metrics(Optional.of(start)));
    Offset end = stream.latestOffset(start, ReadLimit.allAvailable());
    assertEquals("0", stream.metrics(Optional.of(end)).get("lag"));
    assertTrue(Long.parseLong(stream.metrics(Optional.of(start)).get("lag")) > 0);
  }

  @Test
  void latestUnderALiveProducerLosesAndDoublesNothing() throws Exception {
    [=Name]Stream stream = new [=Name]Stream(system, checkpoint).with("startingOffset", "latest");
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
  private void assertTail(int end, [=Name]Stream stream) {
    int count = stream.rows().size();
    assertTrue(count >= 5 && count <= end - 20, count + " rows of " + (end - 20));
    [=Name]Text.assertSame(system.expected(end - count, count), stream.rows());
  }

  private [=Name]MicroBatchStream stream(String... more) {
    Map<String, String> options = new TreeMap<>(system.options());
    for (int i = 0; i < more.length; i += 2) {
      options.put(more[i], more[i + 1]);
    }
    return new [=Name]MicroBatchStream([=Name]Options.of(options), [=Name]Rows.SCHEMA, checkpoint + "/sources/0");
  }
}
