package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.connector.read.streaming.Offset;
import org.apache.spark.sql.connector.read.streaming.ReadLimit;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shards come and go: new ones are read from their beginning, and those that are gone are missed. */
class [=Name]ShardsTest {

  @TempDir private Path checkpoint;
  private [=Name]System system;
  private [=Name]Stream stream;

  @BeforeEach
  void fill() throws Exception {
    system = [=Name]System.fresh();
    system.append("a", 0, 1, 2);
    system.append("b", 3, 4);
    stream = new [=Name]Stream(system, checkpoint).with("startingOffset", "latest");
    stream.runAll();
    assertEquals(0, stream.rows().size());
  }

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void aNewShardIsReadFromItsBeginning() throws Exception {
    system.append("c", 5, 6);
    system.append("a", 7);
    stream.runAll();
    [=Name]Text.assertSame(system.expected(5, 3), stream.rows());
    system.append("c", 8);
    stream.with("maxRowsPerTrigger", "1").runAll();
    [=Name]Text.assertSame(system.expected(5, 4), stream.rows());
  }

  @Test
  void aShardThatIsGoneStopsTheStream() throws Exception {
    drop("b");
    system.append("a", 5);
    String message = assertThrows(StreamingQueryException.class, stream::runAll).getMessage();
    assertTrue(message.contains("failOnDataLoss") && message.contains("shard b"), message);
    stream.with("failOnDataLoss", "false").runAll();
    [=Name]Text.assertSame(system.expected(5, 1), stream.rows());
  }

  @Test
  void aShardThatLostUnreadRowsStopsTheStream() throws Exception {
    system.append("b", 5, 6);
    system.append("b", 7);
    for (Path file : [=Name]System.files(system.shard("b")).subList(0, 2)) {
      Files.delete(file);
    }
    assertThrows(StreamingQueryException.class, stream::runAll);
    stream.with("failOnDataLoss", "false").runAll();
    [=Name]Text.assertSame(system.expected(7, 1), stream.rows());
  }

  /** Or a few busy shards would wait for the tasks of many idle ones. */
  @Test
  void aShardWithNothingNewHasNoTask() {
    [=Name]MicroBatchStream other =
        new [=Name]MicroBatchStream([=Name]Options.of(system.options()), [=Name]Rows.SCHEMA, checkpoint.resolve("other").toString());
    Offset start = other.latestOffset(other.initialOffset(), ReadLimit.allAvailable());
    system.append("a", 5);
    Offset end = other.latestOffset(start, ReadLimit.allAvailable());
    assertEquals(1, other.planInputPartitions(start, end).length);
  }

  private void drop(String shard) throws IOException {
    for (Path file : [=Name]System.files(system.shard(shard))) {
      Files.delete(file);
    }
    Files.delete(system.shard(shard));
  }
}
