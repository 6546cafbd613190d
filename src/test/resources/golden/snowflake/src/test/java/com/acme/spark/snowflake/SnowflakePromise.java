package com.acme.spark.snowflake;

import java.util.List;
import org.apache.spark.sql.Row;

/** What a writer promises: every row arrives, and none twice. */
final class SnowflakePromise {
  private SnowflakePromise() {}

  /** Rows that can be written. */
  static List<Row> rows(SnowflakeSystem system, int from, int count) {
    return system.expected(from, count);
  }

  /** The rows were written once, or some of them again. */
  static void assertKept(List<Row> rows, List<Row> contents) {
    SnowflakeText.assertSame(rows, contents);
  }
}
