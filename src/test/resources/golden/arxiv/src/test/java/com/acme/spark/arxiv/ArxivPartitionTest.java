package com.acme.spark.arxiv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Parts cover the pages without gap or overlap; a page that shifts is an error. */
class ArxivPartitionTest {
  private final ArxivSystem system = ArxivSystem.fresh();

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void partsCoverAllPages() {
    for (long total = 1; total < 40; total++) {
      long next = 0;
      for (ArxivPartition part : ArxivPartition.split(total, 4, 3)) {
        assertEquals(next, part.start());
        assertTrue(part.start() < part.end() && part.start() % 4 == 0, part.toString());
        next = part.end();
      }
      assertEquals(total, next);
    }
  }

  @Test
  void hasSeveralPagesEach() throws IOException {
    system.append(0, 33);
    Batch batch = batch();
    InputPartition[] parts = batch.planInputPartitions();
    assertEquals(2, parts.length);
    assertEquals(15, rows(batch, parts[0]));
    assertEquals(18, rows(batch, parts[1]));
  }

  @Test
  void nothingHasNoParts() {
    assertEquals(0, batch().planInputPartitions().length);
  }

  @Test
  void isAnErrorWhenRecordsCome() {
    system.append(0, 33);
    Batch batch = batch();
    InputPartition[] parts = batch.planInputPartitions();
    system.append(33, 1);
    for (InputPartition part : parts) {
      String message = assertThrows(IOException.class, () -> rows(batch, part)).getMessage();
      assertTrue(message.contains("read again"), message);
    }
  }

  @Test
  void isAnErrorWhenRecordsGo() {
    system.append(0, 33);
    Batch batch = batch();
    InputPartition[] parts = batch.planInputPartitions();
    system.server().records().subList(3, 20).clear();
    for (InputPartition part : parts) {
      assertThrows(IOException.class, () -> rows(batch, part));
    }
  }

  private Batch batch() {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put("numPartitions", "2");
    return new ArxivScan(ArxivOptions.of(options), ArxivRows.SCHEMA).toBatch();
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
