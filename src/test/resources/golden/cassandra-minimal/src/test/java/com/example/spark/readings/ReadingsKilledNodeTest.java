package com.example.spark.readings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** A scan during which Cassandra is killed and started again goes on where it was: no row is missing, and none comes twice. */
class ReadingsKilledNodeTest {
  private static final int ROWS = 2000;
  private static final String TABLE = "\"" + ReadingsSystem.KEYSPACE + "\".\"Killed\"";

  @Test
  void aScanGoesOn() throws IOException {
    try (ReadingsSystem system = ReadingsSystem.fresh()) {
      system.run("CREATE TABLE " + TABLE + " (id int PRIMARY KEY, name text)");
      for (int i = 0; i < ROWS; i++) {
        system.run("INSERT INTO " + TABLE + " (id, name) VALUES (" + i + ", 'row " + i + "')");
      }
      Map<String, String> options = new TreeMap<>(system.options());
      options.putAll(Map.of("table", "Killed", "fetchSize", "100", "numPartitions", "2", "retryAttempts", "60", "retryMaxDelay", "PT2S"));
      ReadingsScan scan = new ReadingsScan(ReadingsOptions.of(options), StructType.fromDDL("id INT, name STRING"));
      Batch batch = scan.toBatch();
      Set<Integer> seen = new HashSet<>();
      int read = 0;
      for (InputPartition part : batch.planInputPartitions()) {
        try (PartitionReader<InternalRow> reader = batch.createReaderFactory().createReader(part)) {
          for (; reader.next(); read++) {
            seen.add(reader.get().getInt(0));
            if (read == 350) {
              system.server().kill();
              system.server().start();
            }
          }
        }
      }
      system.run("DROP TABLE " + TABLE);
      assertEquals(List.of(ROWS, ROWS), List.of(read, seen.size()));
      assertTrue(batch.planInputPartitions().length >= 2);
    }
  }
}
