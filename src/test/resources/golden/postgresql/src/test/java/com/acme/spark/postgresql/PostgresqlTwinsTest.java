package com.acme.spark.postgresql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tasks in processes of their own write each row once, when their process is killed or they have a twin. A cluster takes
 * its time, so say {@code -Dcluster=true} to run this.
 */
@EnabledIfSystemProperty(named = "cluster", matches = "true")
class PostgresqlTwinsTest {
  private static final int MANY = Integer.getInteger("rows", 4000);

  @TempDir private Path folder;
  private final PostgresqlSystem system = PostgresqlSystem.fresh();
  private final List<Row> rows = PostgresqlPromise.rows(system, 0, MANY);

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void aTaskWithASpeculativeTwinWritesItsRowsOnce() throws Exception {
    try (PostgresqlDriver driver = start(PostgresqlCluster.TWO_HOSTS)) {
      assertOnce("speculative twins", driver.tasks("0 lost, [1-9]\\d* speculative"));
      assertTrue(written("Rows_spark_staging") > rows.size(), "no twin wrote anything");
    }
  }

  @Test
  void aTaskWhoseExecutorIsKilledWritesItsRowsOnce() throws Exception {
    try (PostgresqlDriver driver = start(PostgresqlCluster.LOCAL)) {
      while (driver.isAlive() && sent() < 100) {
        Thread.sleep(20);
      }
      driver.killAnExecutor();
      assertOnce("executor killed", driver.tasks("[1-9]\\d* lost, 0 speculative"));
    }
  }

  /** How many rows the system has, whoever sees them. */
  private int sent() {
    try (Connection connection = PostgresqlServer.shared().connect();
        ResultSet staged = connection.createStatement().executeQuery("SELECT count(*) FROM " + system.table().replaceFirst("\"$", "_spark_staging\""))) {
      return staged.next() ? staged.getInt(1) : 0;
    } catch (SQLException e) {
      return 0; // no task has made the table yet
    }
  }

  private void assertOnce(String label, String tasks) {
    List<Row> there = system.contents();
    System.out.println(label + ": " + rows.size() + " rows, " + there.size() + " there" + tasks);
    assertEquals(rows.size(), there.size());
    PostgresqlText.assertSame(rows, there);
  }

  /** How many rows attempts have written to a table, together; PostgreSQL knows when their sessions have ended. */
  private long written(String table) throws SQLException {
    try (Connection connection = PostgresqlServer.shared().connect();
        PreparedStatement count = connection.prepareStatement("SELECT n_tup_ins + n_tup_upd FROM pg_stat_all_tables WHERE relid = ?::regclass")) {
      count.setString(1, system.table().replaceFirst("Rows\"$", table + "\""));
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private PostgresqlDriver start(String cluster) throws IOException {
    PostgresqlFrames.of(rows).repartition(2).write().parquet(folder.resolve("rows").toString());
    Map<String, String> options = new TreeMap<>(system.options());
    options.put("batchSize", "1");
    return new PostgresqlDriver(PostgresqlClusterWrite.class, cluster, folder, List.of(), options);
  }
}
