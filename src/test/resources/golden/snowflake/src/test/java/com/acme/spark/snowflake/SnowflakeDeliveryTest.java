package com.acme.spark.snowflake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An epoch becomes visible once, as a whole, or not at all. */
class SnowflakeDeliveryTest {
  private final SnowflakeSystem system = SnowflakeSystem.fresh();
  private final SnowflakeOptions options = SnowflakeOptions.of(system.options());
  private final List<Row> rows = SnowflakePromise.rows(system, 0, 20);

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void nothingIsVisibleBeforeItIsPublished() throws IOException {
    stage("query-7-0");
    assertEquals(List.of(), system.contents());
  }

  @Test
  void whatAKilledTaskLeftIsNeverVisible() throws IOException {
    stage("query-7-0");
    publish(7, stage("query-7-0"));
    SnowflakeText.assertSame(rows, system.contents());
  }

  @Test
  void aRepeatedEpochIsPublishedOnce() throws IOException {
    String token = stage("query-7-0");
    publish(7, token);
    publish(7, token);
    publish(7, stage("query-7-0"));
    SnowflakeText.assertSame(rows, system.contents());
  }

  @Test
  void anotherEpochIsAnother() throws IOException {
    publish(1, stage("query-1-0"));
    publish(11, stage("query-11-0"));
    assertEquals(2 * rows.size(), system.contents().size());
  }

  @Test
  void discardingTakesOneEpochAway() throws IOException {
    String other = stage("query-11-0");
    stage("query-1-0");
    try (SnowflakeClient client = new SnowflakeClient(options)) {
      client.discard("query-1-");
      client.discard("query-1-");
    }
    publish(11, other);
    SnowflakeText.assertSame(rows, system.contents());
  }

  @Test
  void anAbortedTaskLeavesNothing() throws IOException {
    try (SnowflakeDataWriter writer = new SnowflakeDataWriter(options, SnowflakeRows.TABLE, "query-7-0")) {
      writer.write(SnowflakeFrames.internal(rows).get(0));
      writer.abort();
      writer.abort();
    }
    assertEquals(List.of(), system.contents());
  }

  private String stage(String part) throws IOException {
    try (SnowflakeDataWriter writer = new SnowflakeDataWriter(options, SnowflakeRows.TABLE, part)) {
      for (var row : SnowflakeFrames.internal(rows)) {
        writer.write(row);
      }
      return ((SnowflakeDataWriter.Written) writer.commit()).token();
    }
  }

  private void publish(long epochId, String token) throws IOException {
    try (SnowflakeClient client = new SnowflakeClient(options)) {
      client.publish("query", epochId, List.of(token));
    }
  }
}
