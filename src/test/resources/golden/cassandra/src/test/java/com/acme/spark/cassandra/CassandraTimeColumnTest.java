package com.acme.spark.cassandra;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stream goes by a column with an index, or one by which partitions are sorted, as by any other; and by none that has no ranges. */
class CassandraTimeColumnTest {
  private static final String COLUMN = CassandraSystem.quoted("updated_at");
  private static final String TABLE = CassandraSystem.quoted(CassandraSystem.KEYSPACE) + ".\"Untimed\"";

  @TempDir private Path checkpoint;
  private final CassandraSystem system = CassandraSystem.fresh();

  @AfterEach
  void close() {
    system.run("DROP TABLE IF EXISTS " + TABLE);
    system.close();
  }

  @Test
  void mayHaveAnIndex() throws Exception {
    system.run("CREATE INDEX ON " + system.table() + " (" + COLUMN + ") USING 'sai'");
    assertFollowed();
  }

  @Test
  void maySortPartitions() throws Exception {
    system.cluster();
    assertFollowed();
  }

  private void assertFollowed() throws Exception {
    system.append(0, 20);
    CassandraStream stream = new CassandraStream(system, checkpoint).with("maxRowsPerTrigger", "7");
    stream.runAll();
    system.append(20, 5);
    stream.runAll();
    CassandraText.assertSame(system.expected(0, 25), stream.rows());
  }

  @Test
  void isNoPartitionKey() {
    system.run("CREATE TABLE " + TABLE + " (" + COLUMN + " timestamp PRIMARY KEY, more int)");
    assertRefused("is part of the partition key");
  }

  @Test
  void isATimestamp() {
    system.run("CREATE TABLE " + TABLE + " (id int PRIMARY KEY, " + COLUMN + " text)");
    assertRefused("of the type timestamp");
  }

  private void assertRefused(String reason) {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put("table", "Untimed");
    try (CassandraClient client = new CassandraClient(CassandraOptions.of(options))) {
      String message = assertThrows(IllegalStateException.class, () -> client.latest(Instant.EPOCH, Instant.now())).getMessage();
      assertTrue(message.contains(reason), message);
    }
  }
}
