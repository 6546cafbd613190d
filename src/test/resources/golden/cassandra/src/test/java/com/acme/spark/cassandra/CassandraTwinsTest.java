package com.acme.spark.cassandra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
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
  private Process driver;

  @AfterEach
  void close() {
    if (driver != null) {
      driver.descendants().forEach(ProcessHandle::destroyForcibly);
      driver.destroyForcibly();
    }
    system.close();
  }

  @Test
  void aTaskWithASpeculativeTwinWritesItsRowsOnce() throws Exception {
    start(CassandraTwins.TWO_HOSTS);
    assertOnce("speculative twins", "0 lost, [1-9]\\d* speculative");
    assertTrue(written() > rows.size(), "no twin wrote anything");
  }

  @Test
  void aTaskWhoseExecutorIsKilledWritesItsRowsOnce() throws Exception {
    start(CassandraTwins.LOCAL);
    while (driver.isAlive() && system.contents().size() < 100) {
      Thread.sleep(20);
    }
    driver.children().findFirst().ifPresent(ProcessHandle::destroyForcibly);
    assertOnce("executor killed", "[1-9]\\d* lost, 0 speculative");
  }

  private void assertOnce(String label, String tasks) throws Exception {
    if (!driver.waitFor(5, TimeUnit.MINUTES) || driver.exitValue() != 0) {
      fail(label + ": " + Files.readString(folder.resolve("log")));
    }
    String became = Files.readString(folder.resolve("tasks"));
    List<Row> there = system.contents();
    System.out.println(label + ": " + rows.size() + " rows, " + there.size() + " there (tasks: " + became + ")");
    assertTrue(became.matches(tasks), became);
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

  private void start(String cluster) throws Exception {
    CassandraFrames.of(rows).repartition(2).write().parquet(folder.resolve("rows").toString());
    home();
    Map<String, String> options = new TreeMap<>(system.options());
    options.put("batchSize", "1");
    options.put("concurrentRequests", "1");
    List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(argument -> argument.startsWith("--add-opens")).forEach(command::add);
    command.addAll(List.of("-Xmx500m", "-cp", String.join(File.pathSeparator, classPath()), CassandraTwins.class.getName(), cluster, folder.toString()));
    options.forEach((name, value) -> command.addAll(List.of(name, value)));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
    builder.environment().putAll(Map.of("SPARK_HOME", folder.toString(), "SPARK_SCALA_VERSION", "2.13"));
    driver = builder.start();
  }

  private static List<String> classPath() {
    return List.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")).split(File.pathSeparator));
  }

  /** Makes the folder what Spark takes for its home: the jars of the class path. */
  private void home() throws Exception {
    Path jars = Files.createDirectories(folder.resolve("jars"));
    for (String entry : classPath()) {
      Path jar = Path.of(entry);
      if (Files.isRegularFile(jar)) {
        Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar.toAbsolutePath());
      }
    }
  }
}
