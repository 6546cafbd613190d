package com.acme.spark.postgresql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An epoch becomes visible once, as a whole, or not at all. */
class PostgresqlDeliveryTest {
  private final PostgresqlSystem system = PostgresqlSystem.fresh();
  private final PostgresqlOptions options = PostgresqlOptions.of(system.options());
  private final List<Row> rows = PostgresqlPromise.rows(system, 0, 20);

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
    PostgresqlText.assertSame(rows, system.contents());
  }

  @Test
  void aRepeatedEpochIsPublishedOnce() throws IOException {
    String token = stage("query-7-0");
    publish(7, token);
    publish(7, token);
    publish(7, stage("query-7-0"));
    PostgresqlText.assertSame(rows, system.contents());
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
    try (PostgresqlClient client = new PostgresqlClient(options)) {
      client.discard("query-1-");
      client.discard("query-1-");
    }
    publish(11, other);
    PostgresqlText.assertSame(rows, system.contents());
  }

  @Test
  void anAbortedTaskLeavesNothing() throws IOException {
    try (PostgresqlDataWriter writer = new PostgresqlDataWriter(options, PostgresqlRows.TABLE, "query-7-0")) {
      writer.write(PostgresqlFrames.internal(rows).get(0));
      writer.abort();
      writer.abort();
    }
    assertEquals(List.of(), system.contents());
  }

  private String stage(String part) throws IOException {
    try (PostgresqlDataWriter writer = new PostgresqlDataWriter(options, PostgresqlRows.TABLE, part)) {
      for (var row : PostgresqlFrames.internal(rows)) {
        writer.write(row);
      }
      return ((PostgresqlDataWriter.Written) writer.commit()).token();
    }
  }

  private void publish(long epochId, String token) throws IOException {
    try (PostgresqlClient client = new PostgresqlClient(options)) {
      client.publish("query", epochId, List.of(token));
    }
  }
}
