package com.example.spark.customers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructField;

/** What a writer promises: of each key there is one row, however often it is written. */
final class CustomersPromise {
  private static final List<String> KEY = List.of("id");

  private CustomersPromise() {}

  /** Rows that can be written: with a key, and no two with the same. */
  static List<Row> rows(CustomersSystem system, int from, int count) {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (Row row : system.expected(from, count)) {
      if (key(row).noneMatch(value -> value == null)) {
        rows.putIfAbsent(CustomersText.of(key(row).toList()), row);
      }
    }
    return List.copyOf(rows.values());
  }

  private static Stream<Object> key(Row row) {
    return KEY.stream().map(column -> row.get(CustomersRows.SCHEMA.fieldIndex(column)));
  }

  /** The same keys with other values, as far as there are columns that may be null. */
  static List<Row> changed(List<Row> rows) {
    return rows.stream().map(CustomersPromise::withoutValues).toList();
  }

  private static Row withoutValues(Row row) {
    Object[] cells = new Object[row.size()];
    for (int i = 0; i < cells.length; i++) {
      StructField column = CustomersRows.SCHEMA.apply(i);
      cells[i] = column.nullable() && !KEY.contains(column.name()) ? null : row.get(i);
    }
    return RowFactory.create(cells);
  }

  /** The rows were written once, or some of them again. */
  static void assertKept(List<Row> rows, List<Row> contents) {
    CustomersText.assertSame(rows, contents);
  }
}
