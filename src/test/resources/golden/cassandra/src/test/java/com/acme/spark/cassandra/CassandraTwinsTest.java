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

/** Tasks that have speculative twins, in other processes, write no row twice. A cluster takes its time, so say {@code -Dcluster=true} to run this. */
@EnabledIfSystemProperty(named = "cluster", matches = "true")
class CassandraTwinsTest {
  private static final int MANY = Integer.getInteger("rows", 4000);

  @TempDir private Path folder;
  private final CassandraSystem system = CassandraSystem.fresh();
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
  void doubleNothing() throws Exception {
    List<Row> rows = CassandraPromise.rows(system, 0, MANY);
    CassandraFrames.of(rows).repartition(2).write().parquet(folder.resolve("rows").toString());
    home();
    driver = driver();
    if (!driver.waitFor(5, TimeUnit.MINUTES) || driver.exitValue() != 0) {
      fail(Files.readString(folder.resolve("log")));
    }
    String[] tasks = Files.readString(folder.resolve("tasks")).split(" ");
    List<Row> there = system.contents();
    System.out.println(rows.size() + " rows, " + there.size() + " there, by " + tasks[0] + " attempts, " + tasks[1] + " of them speculative, and "
        + written() + " writes");
    assertTrue(Integer.parseInt(tasks[1]) > 0, "there was no twin");
    assertTrue(written() > rows.size(), "no twin wrote anything");
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

  private Process driver() throws Exception {
    Map<String, String> options = new TreeMap<>(system.options());
    options.putAll(Map.of("batchSize", "1", "concurrentRequests", "1"));
    List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(argument -> argument.startsWith("--add-opens")).forEach(command::add);
    command.addAll(List.of("-Xmx500m", "-cp", String.join(File.pathSeparator, classPath()), CassandraTwins.class.getName(), folder.toString()));
    options.forEach((name, value) -> command.addAll(List.of(name, value)));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
    builder.environment().putAll(Map.of("SPARK_HOME", folder.toString(), "SPARK_SCALA_VERSION", "2.13"));
    return builder.start();
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
