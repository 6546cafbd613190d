package com.example.spark.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import scala.jdk.javaapi.CollectionConverters;

/** Rows as text, which is the same for equal rows whatever classes hold their values. */
final class CustomersText {
  private CustomersText() {}

  static String of(Object value) {
    if (value instanceof Row row) {
      List<String> cells = new ArrayList<>();
      String[] names = (row.schema() == null ? CustomersRows.SCHEMA : row.schema()).fieldNames();
      for (int i = 0; i < row.size(); i++) {
        boolean unstable = row.size() == names.length && CustomersSystem.UNSTABLE.contains(names[i]);
        cells.add(unstable ? "*" : of(row.get(i)));
      }
      return cells.toString();
    } else if (value instanceof scala.collection.Map<?, ?> map) {
      Map<String, String> entries = new TreeMap<>();
      CollectionConverters.asJava(map).forEach((key, element) -> entries.put(of(key), of(element)));
      return entries.toString();
    } else if (value instanceof scala.collection.Seq<?> list) {
      return CollectionConverters.asJava(list).stream().map(CustomersText::of).toList().toString();
    }
    return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
  }

  static List<String> sorted(Collection<Row> rows) {
    return rows.stream().map(CustomersText::of).sorted().toList();
  }

  /** The same rows, each as often, in any order. */
  static void assertSame(Collection<Row> expected, Collection<Row> actual) {
    assertEquals(String.join("\n", sorted(expected)), String.join("\n", sorted(actual)));
  }
}
