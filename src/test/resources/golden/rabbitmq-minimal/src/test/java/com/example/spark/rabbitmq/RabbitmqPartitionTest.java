package com.example.spark.rabbitmq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.junit.jupiter.api.Test;

/** The one partition ends where the table ended when the query was planned, and is read by one query at a time. */
class RabbitmqPartitionTest {
  @Test
  void doesNotGrowWhileItIsRead() throws IOException {
    try (RabbitmqSystem system = RabbitmqSystem.fresh()) {
      system.append(0, 10);
      Batch batch = new RabbitmqScan(RabbitmqOptions.of(system.options()), RabbitmqRows.SCHEMA).toBatch();
      InputPartition[] partitions = batch.planInputPartitions();
      system.append(10, 10);
      assertEquals(1, partitions.length);
      assertEquals(10, rows(batch, partitions[0]));
    }
  }

  /** What a query holds while it reads, no other would see. */
  @Test
  void whoComesSecondWaits() throws IOException {
    try (RabbitmqSystem system = RabbitmqSystem.fresh()) {
      system.append(0, 10);
      Map<String, String> options = new TreeMap<>(system.options());
      options.put("timeout", "PT1S");
      Batch batch = new RabbitmqScan(RabbitmqOptions.of(options), RabbitmqRows.SCHEMA).toBatch();
      try (PartitionReader<InternalRow> first = batch.createReaderFactory().createReader(batch.planInputPartitions()[0])) {
        assertTrue(first.next());
        Batch other = new RabbitmqScan(RabbitmqOptions.of(options), RabbitmqRows.SCHEMA).toBatch();
        StringWriter error = new StringWriter();
        assertThrows(Exception.class, other::planInputPartitions).printStackTrace(new PrintWriter(error));
        assertTrue(error.toString().contains("another batch reader still reads"), error.toString());
      }
    }
  }

  private static int rows(Batch batch, InputPartition partition) throws IOException {
    try (PartitionReader<InternalRow> reader = batch.createReaderFactory().createReader(partition)) {
      int rows = 0;
      while (reader.next()) {
        rows++;
      }
      return rows;
    }
  }
}
