package com.example.spark.rabbitmqstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
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
class RabbitmqStreamTwinsTest {
  private static final int MANY = Integer.getInteger("rows", 4000);

  @TempDir private Path folder;
  private final RabbitmqStreamSystem system = RabbitmqStreamSystem.fresh();
  private final List<Row> rows = RabbitmqStreamPromise.rows(system, 0, MANY);
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
    start(RabbitmqStreamTwins.TWO_HOSTS);
    assertOnce("speculative twins", "0 lost, [1-9]\\d* speculative");
  }

  @Test
  void aTaskWhoseExecutorIsKilledWritesItsRowsOnce() throws Exception {
    start(RabbitmqStreamTwins.LOCAL);
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
    RabbitmqStreamText.assertSame(rows, there);
  }

  private void start(String cluster) throws Exception {
    RabbitmqStreamFrames.of(rows).repartition(2).write().parquet(folder.resolve("rows").toString());
    home();
    Map<String, String> options = new TreeMap<>(system.options());
    options.put("batchSize", "1");
    assumeTrue(Arrays.stream(RabbitmqStreamRows.TABLE.fields()).allMatch(column -> OrderUtils.isOrderable(column.dataType())), "deduplicate sorts rows");
    options.putAll(Map.of("deduplicate", "true", "allowDuplicates", "true", "maxUnconfirmed", "1"));
    List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(argument -> argument.startsWith("--add-opens")).forEach(command::add);
    command.addAll(List.of("-Xmx500m", "-cp", String.join(File.pathSeparator, classPath()), RabbitmqStreamTwins.class.getName(), cluster, folder.toString()));
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
