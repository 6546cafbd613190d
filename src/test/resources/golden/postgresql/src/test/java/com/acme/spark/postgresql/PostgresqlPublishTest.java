package com.acme.spark.postgresql;

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
class PostgresqlPublishTest {
  @Test
  void whatIsStagedOutlivesTheDatabase() throws IOException {
    PostgresqlServer server = PostgresqlServer.started();
    try (PostgresqlSystem system = new PostgresqlSystem(server)) {
      List<Row> rows = PostgresqlPromise.rows(system, 0, 20);
      List<String> tokens = List.of(stage(system, rows.subList(0, 11), "query-7-0"), stage(system, rows.subList(11, 20), "query-7-1"));
      server.kill();
      server.start();
      assertEquals(List.of(), system.contents());
      publish(system, tokens);
      server.kill();
      server.start();
      publish(system, tokens);
      PostgresqlText.assertSame(rows, system.contents());
    } finally {
      server.end();
    }
  }

  @Test
  void ofTwinsOneIsPublished() throws IOException {
    try (PostgresqlSystem system = PostgresqlSystem.fresh()) {
      List<Row> rows = PostgresqlPromise.rows(system, 0, 20);
      stage(system, rows, "query-7-0");
      publish(system, List.of(stage(system, rows, "query-7-0")));
      PostgresqlText.assertSame(rows, system.contents());
    }
  }

  @Test
  void driversThatPublishAtTheSameTimePublishOnce() throws Exception {
    try (PostgresqlSystem system = PostgresqlSystem.fresh()) {
      List<Row> rows = PostgresqlPromise.rows(system, 0, 20);
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
      PostgresqlText.assertSame(rows, system.contents());
    }
  }

  private static String stage(PostgresqlSystem system, List<Row> rows, String part) throws IOException {
    try (PostgresqlDataWriter writer = new PostgresqlDataWriter(PostgresqlOptions.of(system.options()), PostgresqlRows.TABLE, part)) {
      for (InternalRow row : PostgresqlFrames.internal(rows)) {
        writer.write(row);
      }
      return ((PostgresqlDataWriter.Written) writer.commit()).token();
    }
  }

  private static void publish(PostgresqlSystem system, List<String> tokens) throws IOException {
    try (PostgresqlClient client = new PostgresqlClient(PostgresqlOptions.of(system.options()))) {
      client.publish("query", 7, tokens);
    }
  }
}
