package com.acme.spark.snowflake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.junit.jupiter.api.Test;

/** An epoch is published once, whoever is killed, comes twice or comes at the same time. */
class SnowflakePublishTest {
  @Test
  void whatIsStagedOutlivesTheDatabase() throws IOException {
    SnowflakeServer server = SnowflakeServer.started();
    try (SnowflakeSystem system = new SnowflakeSystem(server)) {
      List<Row> rows = SnowflakePromise.rows(system, 0, 20);
      List<String> tokens = List.of(stage(system, rows.subList(0, 11), "query-7-0"), stage(system, rows.subList(11, 20), "query-7-1"));
      server.kill();
      server.start();
      assertEquals(List.of(), system.contents());
      publish(system, tokens);
      server.kill();
      server.start();
      publish(system, tokens);
      SnowflakeText.assertSame(rows, system.contents());
    } finally {
      server.end();
    }
  }

  @Test
  void ofTwinsOneIsPublished() throws IOException {
    try (SnowflakeSystem system = SnowflakeSystem.fresh()) {
      List<Row> rows = SnowflakePromise.rows(system, 0, 20);
      stage(system, rows, "query-7-0");
      publish(system, List.of(stage(system, rows, "query-7-0")));
      SnowflakeText.assertSame(rows, system.contents());
    }
  }

  @Test
  void driversThatPublishAtTheSameTimePublishOnce() throws Exception {
    try (SnowflakeSystem system = SnowflakeSystem.fresh()) {
      List<Row> rows = SnowflakePromise.rows(system, 0, 20);
      List<String> tokens = List.of(stage(system, rows, "query-7-0"));
      Callable<Void> driver = () -> {
        publish(system, tokens);
        return null;
      };
      ExecutorService drivers = Executors.newFixedThreadPool(4);
      for (Future<Void> done : drivers.invokeAll(List.of(driver, driver, driver, driver))) {
        done.get();
      }
      drivers.shutdown();
      SnowflakeText.assertSame(rows, system.contents());
    }
  }

  private static String stage(SnowflakeSystem system, List<Row> rows, String part) throws IOException {
    try (SnowflakeDataWriter writer = new SnowflakeDataWriter(SnowflakeOptions.of(system.options()), SnowflakeRows.TABLE, part)) {
      for (InternalRow row : SnowflakeFrames.internal(rows)) {
        writer.write(row);
      }
      return ((SnowflakeDataWriter.Written) writer.commit()).token();
    }
  }

  private static void publish(SnowflakeSystem system, List<String> tokens) throws IOException {
    try (SnowflakeClient client = new SnowflakeClient(SnowflakeOptions.of(system.options()))) {
      client.publish("query", 7, tokens);
    }
  }
}
