package com.acme.spark.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.catalyst.InternalRow;
import org.junit.jupiter.api.Test;

/** The one partition has each row once, however often it is read. */
class DrivePartitionTest {
  @Test
  void isReadAgainWhenItsTaskIs() throws IOException {
    try (DriveSystem system = DriveSystem.fresh()) {
      system.append(0, 17);
      Batch batch = new DriveScan(DriveOptions.of(system.options()), DriveRows.SCHEMA).toBatch();
      InputPartition[] partitions = batch.planInputPartitions();
      assertEquals(1, partitions.length);
      List<InternalRow> rows = rows(batch, partitions[0]);
      assertEquals(17, rows.stream().distinct().count());
      assertEquals(rows, rows(batch, partitions[0]));
    }
  }

  private static List<InternalRow> rows(Batch batch, InputPartition partition) throws IOException {
    try (PartitionReader<InternalRow> reader = batch.createReaderFactory().createReader(partition)) {
      List<InternalRow> rows = new ArrayList<>();
      while (reader.next()) {
        rows.add(reader.get().copy());
      }
      return rows;
    }
  }
}
