package com.acme.spark.orderstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.OrderUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tasks in processes of their own write each row once, when their process is killed or they have a twin. A cluster takes
 * its time, so say {@code -Dcluster=true} to run this.
 */
@EnabledIfSystemProperty(named = "cluster", matches = "true")
class OrderStreamTwinsTest {
  private static final int MANY = Integer.getInteger("rows", 4000);

  @TempDir private Path folder;
  private final OrderStreamSystem system = OrderStreamSystem.fresh();
  private final List<Row> rows = OrderStreamPromise.rows(system, 0, MANY);

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void aTaskWithASpeculativeTwinWritesItsRowsOnce() throws Exception {
    try (OrderStreamDriver driver = start(OrderStreamCluster.TWO_HOSTS)) {
      assertOnce("speculative twins", driver.tasks("0 lost, [1-9]\\d* speculative"));
    }
  }

  @Test
  void aTaskWhoseExecutorIsKilledWritesItsRowsOnce() throws Exception {
    try (OrderStreamDriver driver = start(OrderStreamCluster.LOCAL)) {
      while (driver.isAlive() && sent() < 100) {
        Thread.sleep(20);
      }
      driver.killAnExecutor();
      assertOnce("executor killed", driver.tasks("[1-9]\\d* lost, 0 speculative"));
    }
  }

  /** How many rows the system has, whoever sees them. */
  private int sent() {
    return (int) system.end(system.stream(), 20);
  }

  private void assertOnce(String label, String tasks) {
    List<Row> there = system.contents();
    System.out.println(label + ": " + rows.size() + " rows, " + there.size() + " there" + tasks);
    assertEquals(rows.size(), there.size());
    OrderStreamText.assertSame(rows, there);
  }

  private OrderStreamDriver start(String cluster) throws IOException {
    OrderStreamFrames.of(rows).repartition(2).write().parquet(folder.resolve("rows").toString());
    Map<String, String> options = new TreeMap<>(system.options());
    options.put("batchSize", "1");
    assumeTrue(Arrays.stream(OrderStreamRows.TABLE.fields()).allMatch(column -> OrderUtils.isOrderable(column.dataType())), "deduplicate sorts rows");
    options.putAll(Map.of("deduplicate", "true", "allowDuplicates", "true", "maxUnconfirmed", "1"));
    return new OrderStreamDriver(OrderStreamClusterWrite.class, cluster, folder, List.of(), options);
  }
}
