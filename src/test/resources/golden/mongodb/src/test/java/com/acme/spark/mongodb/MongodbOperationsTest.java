package com.acme.spark.mongodb;

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
class MongodbOperationsTest {
  private static final int OPERATION = MongodbRows.SCHEMA.fieldIndex("deleted");

  private final MongodbSystem system = MongodbSystem.fresh();
  private final List<Row> rows = MongodbPromise.rows(system, 0, 20);
  private final List<Row> deletions = marked(rows.subList(0, rows.size() / 2), MongodbSystem.told("true"));
  private int parts;

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void deletedRowsAreGone() throws IOException {
    write(Map.of("batchSize", "1000"), List.of(rows));
    assertTrue(system.collection().find().into(new ArrayList<>()).stream()
        .noneMatch(document -> document.containsKey(MongodbRows.source("deleted"))));
    write(Map.of("batchSize", "3"), List.of(deletions));
    MongodbText.assertSame(rows.subList(rows.size() / 2, rows.size()), system.contents());
  }

  @Test
  void theLastOperationOfAKeyCounts() throws IOException {
    for (String batchSize : List.of("1", "7", "1000")) {
      write(Map.of("batchSize", batchSize), List.of(rows, deletions));
      MongodbText.assertSame(rows.subList(rows.size() / 2, rows.size()), system.contents());
      write(Map.of("batchSize", batchSize), List.of(deletions, rows));
      MongodbText.assertSame(rows, system.contents());
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
    Map<String, Object> values = new HashMap<>(Map.of(MongodbBson.OPERATION, "7"));
    assertRefused("'7' names no operation", () -> new MongodbClient.Outgoing("1", values));
    try (MongodbDataWriter writer = writer(Map.of("batchSize", "1"))) {
      InternalRow row = MongodbFrames.internal(rows.subList(0, 1)).iterator().next().copy();
      row.setNullAt(OPERATION);
      assertRefused("deleted" + ": null", () -> writer.write(row));
    }
    assertEquals(List.of(), system.contents());
  }

  private static void assertRefused(String part, Executable write) {
    String message = assertThrows(MongodbRows.Mismatch.class, write).getMessage();
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
    try (MongodbDataWriter writer = writer(more)) {
      for (List<Row> time : times) {
        for (InternalRow row : MongodbFrames.internal(time)) {
          writer.write(row);
        }
      }
      writer.commit();
    }
  }

  private MongodbDataWriter writer(Map<String, String> more) {
    Map<String, String> options = new TreeMap<>(system.options());
    options.putAll(more);
    return new MongodbDataWriter(MongodbOptions.of(options), MongodbRows.TABLE, "query-0-" + parts++);
  }
}
