package com.example.spark.anytable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;

/** What a writer promises: every row arrives, and perhaps more than once. */
final class AnyTablePromise {
  private AnyTablePromise() {}

  /** Rows that can be written. */
  static List<Row> rows(AnyTableSystem system, int from, int count) {
    return system.expected(from, count);
  }

  /** The rows were written once, or some of them again. */
  static void assertKept(List<Row> rows, List<Row> contents) {
    assertEquals(String.join("\n", distinct(rows)), String.join("\n", distinct(contents)));
  }

  private static Set<String> distinct(List<Row> rows) {
    return new TreeSet<>(AnyTableText.sorted(rows));
  }
}
