package com.acme.spark.cassandra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import java.io.IOException;
import java.nio.file.Path;
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
class CassandraTwinsTest {
  private static final int MANY = Integer.getInteger("rows", 4000);

  @TempDir private Path folder;
  private final CassandraSystem system = CassandraSystem.fresh();
  private final List<Row> rows = CassandraPromise.rows(system, 0, MANY);

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void aTaskWithASpeculativeTwinWritesItsRowsOnce() throws Exception {
    try (CassandraDriver driver = start(CassandraCluster.TWO_HOSTS)) {
      assertOnce("speculative twins", driver.tasks("0 lost, [1-9]\\d* speculative"));
      assertTrue(written() > rows.size(), "no twin wrote anything");
    }
  }

  @Test
  void aTaskWhoseExecutorIsKilledWritesItsRowsOnce() throws Exception {
    try (CassandraDriver driver = start(CassandraCluster.LOCAL)) {
      while (driver.isAlive() && sent() < 100) {
        Thread.sleep(20);
      }
      driver.killAnExecutor();
      assertOnce("executor killed", driver.tasks("[1-9]\\d* lost, 0 speculative"));
    }
  }

  /** How many rows the system has, whoever sees them. */
  private int sent() {
    return system.contents().size();
  }

  private void assertOnce(String label, String tasks) {
    List<Row> there = system.contents();
    System.out.println(label + ": " + rows.size() + " rows, " + there.size() + " there" + tasks);
    assertEquals(rows.size(), there.size());
    CassandraText.assertSame(rows, there);
  }

  /** How many partitions the nodes have written, together. */
  private long written() {
    SimpleStatement count = SimpleStatement.newInstance("SELECT count FROM system_views.local_write_latency WHERE keyspace_name = ? AND table_name = ?",
        CassandraSystem.KEYSPACE, system.options().get("table"));
    return system.session().getMetadata().getNodes().values().stream()
        .mapToLong(node -> system.session().execute(count.setNode(node)).one().getLong(0)).sum();
  }

  private CassandraDriver start(String cluster) throws IOException {
    CassandraFrames.of(rows).repartition(2).write().parquet(folder.resolve("rows").toString());
    Map<String, String> options = new TreeMap<>(system.options());
    options.put("batchSize", "1");
    options.put("concurrentRequests", "1");
    return new CassandraDriver(CassandraClusterWrite.class, cluster, folder, List.of(), options);
  }
}
