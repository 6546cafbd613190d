package com.acme.spark.mqtt;

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
class MqttDeliveryTest {
  private final MqttSystem system = MqttSystem.fresh();
  private final List<InternalRow> rows = MqttFrames.internal(MqttPromise.rows(system, 0, 20));

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
    try (MqttDataWriter writer = writer(part)) {
      return rows.stream().map(row -> writer.outgoing(row).id()).toList();
    }
  }

  private MqttDataWriter writer(String part) {
    return new MqttDataWriter(MqttOptions.of(system.options()), MqttRows.TABLE, part);
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
    MqttFrames.of(MqttPromise.rows(system, 0, 5))
        .write()
        .format("mqtt")
        .options(system.options())
        .option("allowDuplicates", allowDuplicates)
        .mode("append")
        .save();
  }
}
