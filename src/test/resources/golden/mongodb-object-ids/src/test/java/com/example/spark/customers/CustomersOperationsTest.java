package com.example.spark.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.InternalRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A row is written or deleted as its column says, in the order of its key, and the column is in no document. */
class CustomersOperationsTest {
  private static final int OPERATION = CustomersRows.SCHEMA.fieldIndex("operation");

  private final CustomersSystem system = CustomersSystem.fresh();
  private final List<Row> rows = CustomersPromise.rows(system, 0, 20);
  private final List<Row> deletions = marked(rows.subList(0, rows.size() / 2), CustomersSystem.told("delete"));
  private int parts;

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void deletedRowsAreGone() throws IOException {
    write(Map.of("batchSize", "1000"), List.of(rows));
    assertTrue(system.collection().find().into(new ArrayList<>()).stream()
        .noneMatch(document -> document.containsKey(CustomersRows.source("operation"))));
    write(Map.of("batchSize", "3"), List.of(deletions));
    CustomersText.assertSame(rows.subList(rows.size() / 2, rows.size()), system.contents());
  }

  @Test
  void theLastOperationOfAKeyCounts() throws IOException {
    for (String batchSize : List.of("1", "7", "1000")) {
      write(Map.of("batchSize", batchSize), List.of(rows, deletions));
      CustomersText.assertSame(rows.subList(rows.size() / 2, rows.size()), system.contents());
      write(Map.of("batchSize", batchSize), List.of(deletions, rows));
      CustomersText.assertSame(rows, system.contents());
    }
  }

  @Test
  void deletingTwiceDoesNoHarm() throws IOException {
    write(Map.of("batchSize", "1000"), List.of(deletions));
    write(Map.of("batchSize", "1000"), List.of(deletions));
    assertEquals(List.of(), system.contents());
  }

  @Test
  void whatWasDeletedIsNotUnmatched() throws IOException {
    write(Map.of("unmatched", "fail"), List.of(deletions));
    assertEquals(List.of(), system.contents());
  }

  @Test
  void aRowWithoutAnOperationIsRefused() throws IOException {
    Map<String, Object> values = new HashMap<>(Map.of(CustomersBson.OPERATION, "7"));
    assertRefused("'7' names no operation", () -> new CustomersClient.Outgoing("1", values));
    try (CustomersDataWriter writer = writer(Map.of("batchSize", "1"))) {
      InternalRow row = CustomersFrames.internal(rows.subList(0, 1)).iterator().next().copy();
      row.setNullAt(OPERATION);
      assertRefused("operation" + ": null", () -> writer.write(row));
    }
    assertEquals(List.of(), system.contents());
  }

  private static void assertRefused(String part, Executable write) {
    String message = assertThrows(CustomersRows.Mismatch.class, write).getMessage();
    assertTrue(message.contains(part), message);
  }

  private static List<Row> marked(List<Row> rows, Object operation) {
    return rows.stream().map(row -> {
      Object[] cells = new Object[row.size()];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = i == OPERATION ? operation : row.get(i);
      }
      return RowFactory.create(cells);
    }).toList();
  }

  private void write(Map<String, String> more, List<List<Row>> times) throws IOException {
    try (CustomersDataWriter writer = writer(more)) {
      for (List<Row> time : times) {
        for (InternalRow row : CustomersFrames.internal(time)) {
          writer.write(row);
        }
      }
      writer.commit();
    }
  }

  private CustomersDataWriter writer(Map<String, String> more) {
    Map<String, String> options = new TreeMap<>(system.options());
    options.putAll(more);
    return new CustomersDataWriter(CustomersOptions.of(options), CustomersRows.TABLE, "query-0-" + parts++);
  }
}
