package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
class [=Name]TwinsTest {
  private static final int MANY = Integer.getInteger("rows", 4000);

  @TempDir private Path folder;
  private final [=Name]System system = [=Name]System.fresh();
  private final List<Row> rows = [=Name]Promise.rows(system, 0, MANY);

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void aTaskWithASpeculativeTwinWritesItsRowsOnce() throws Exception {
    try ([=Name]Driver driver = start([=Name]Cluster.TWO_HOSTS)) {
      assertOnce("speculative twins", driver.tasks("0 lost, [1-9]\\d* speculative"));
<@lines of="twins-written"/>
    }
  }

  @Test
  void aTaskWhoseExecutorIsKilledWritesItsRowsOnce() throws Exception {
    try ([=Name]Driver driver = start([=Name]Cluster.LOCAL)) {
      while (driver.isAlive() && sent() < 100) {
        Thread.sleep(20);
      }
      driver.killAnExecutor();
      assertOnce("executor killed", driver.tasks("[1-9]\\d* lost, 0 speculative"));
    }
  }

  /** How many rows the system has, whoever sees them. */
  private int sent() {
<@lines of="twins-sent"/>
  }

  private void assertOnce(String label, String tasks) {
    List<Row> there = system.contents();
    System.out.println(label + ": " + rows.size() + " rows, " + there.size() + " there" + tasks);
    assertEquals(rows.size(), there.size());
    [=Name]Text.assertSame(rows, there);
  }
<@fragments of="twins-test"/>

  private [=Name]Driver start(String cluster) throws IOException {
    [=Name]Frames.of(rows).repartition(2).write().parquet(folder.resolve("rows").toString());
    Map<String, String> options = new TreeMap<>(system.options());
    options.put("batchSize", "1");
<@lines of="twins-options"/>
    return new [=Name]Driver([=Name]ClusterWrite.class, cluster, folder, List.of(), options);
  }
}
