package com.acme.spark.snowflake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
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
class SnowflakeTwinsTest {
  private static final int MANY = Integer.getInteger("rows", 4000);

  @TempDir private Path folder;
  private final SnowflakeSystem system = SnowflakeSystem.fresh();
  private final List<Row> rows = SnowflakePromise.rows(system, 0, MANY);

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void aTaskWithASpeculativeTwinWritesItsRowsOnce() throws Exception {
    try (SnowflakeDriver driver = start(SnowflakeCluster.TWO_HOSTS)) {
      assertOnce("speculative twins", driver.tasks("0 lost, [1-9]\\d* speculative"));
    }
  }

  @Test
  void aTaskWhoseExecutorIsKilledWritesItsRowsOnce() throws Exception {
    try (SnowflakeDriver driver = start(SnowflakeCluster.LOCAL)) {
      while (driver.isAlive() && sent() < 100) {
        Thread.sleep(20);
      }
      driver.killAnExecutor();
      assertOnce("executor killed", driver.tasks("[1-9]\\d* lost, 0 speculative"));
    }
  }

  /** How many rows the system has, whoever sees them. */
  private int sent() {
    try (Connection connection = SnowflakeServer.shared().connect();
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
    SnowflakeText.assertSame(rows, there);
  }

  private SnowflakeDriver start(String cluster) throws IOException {
    SnowflakeFrames.of(rows).repartition(2).write().parquet(folder.resolve("rows").toString());
    Map<String, String> options = new TreeMap<>(system.options());
    options.put("batchSize", "1");
    return new SnowflakeDriver(SnowflakeClusterWrite.class, cluster, folder, List.of(), options);
  }
}
