package com.example.spark.anytable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkEnv;
import org.apache.spark.sql.catalyst.InternalRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rows that may be sent twice can be recognised, and are not sent twice without need. */
class AnyTableDeliveryTest {
  private final AnyTableSystem system = AnyTableSystem.fresh();
  private final List<InternalRow> rows = AnyTableFrames.internal(AnyTablePromise.rows(system, 0, 20));

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void repeatedRowsHaveTheSameIds() {
    assertEquals(ids("query-3-0"), ids("query-3-0"));
  }

  @Test
  void noTwoRowsHaveTheSameId() {
    TreeSet<String> ids = new TreeSet<>();
    List.of("query-3-0", "query-3-1", "query-30-0", "other-3-0").forEach(part -> ids.addAll(ids(part)));
    assertEquals(4 * rows.size(), ids.size());
  }

  private List<String> ids(String part) {
    try (AnyTableDataWriter writer = writer(part)) {
      return rows.stream().map(row -> writer.outgoing(row).id()).toList();
    }
  }

  private AnyTableDataWriter writer(String part) {
    return new AnyTableDataWriter(AnyTableOptions.of(system.options()), AnyTableRows.TABLE, part);
  }

  @Test
  void speculationIsRefused() {
    SparkConf conf = SparkEnv.get().conf();
    conf.set("spark.speculation", "true");
    try {
      String message = assertThrows(IllegalStateException.class, () -> write(false)).getMessage();
      assertTrue(message.contains("allowDuplicates"), message);
      write(true);
    } finally {
      conf.remove("spark.speculation");
    }
  }

  private void write(boolean allowDuplicates) {
    AnyTableFrames.of(AnyTablePromise.rows(system, 0, 5))
        .write()
        .format("any-table")
        .options(system.options())
        .option("allowDuplicates", allowDuplicates)
        .mode("append")
        .save();
  }
}
