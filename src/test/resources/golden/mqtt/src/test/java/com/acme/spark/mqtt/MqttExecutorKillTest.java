package com.acme.spark.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tasks in processes of their own lose and double no message, when their process is killed or they have a twin. A
 * cluster takes its time, so say {@code -Dcluster=true} to run this.
 */
@EnabledIfSystemProperty(named = "cluster", matches = "true")
class MqttExecutorKillTest {
  private static final int MANY = Integer.getInteger("messages", 20_000);

  @TempDir private Path folder;
  private final MqttSystem system = MqttSystem.fresh();

  @BeforeEach
  void fill() {
    system.append(0, MANY);
  }

  @AfterEach
  void close() {
    system.close();
  }

  private MqttClaimRun run() {
    return new MqttClaimRun(folder, system.options())
        .with("parallelism", "2", "segmentRows", "100", "maxRowsPerTrigger", "" + MANY / 2);
  }

  private MqttDriver start(String cluster) throws IOException {
    return new MqttDriver(MqttClusterRead.class, cluster, folder, List.of("" + MANY), run().options());
  }

  @Test
  void anExecutorIsKilledMidBatch() throws Exception {
    try (MqttDriver driver = start(MqttCluster.LOCAL)) {
      while (driver.isAlive() && segments() < 10) {
        Thread.sleep(5);
      }
      driver.killAnExecutor();
      assertKept("executor killed mid-batch", driver.tasks("[1-9]\\d* lost, 0 speculative"));
    }
  }

  @Test
  void aTaskHasASpeculativeTwin() throws Exception {
    try (MqttDriver driver = start(MqttCluster.TWO_HOSTS)) {
      assertKept("speculative twins", driver.tasks("0 lost, [1-9]\\d* speculative"));
    }
  }

  /** How many segments the tasks of the first batch have claimed. */
  private long segments() throws IOException {
    Path claims = folder.resolve("checkpoint/sources/0/claims/1");
    if (!Files.isDirectory(claims)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(claims)) {
      return files.filter(file -> !file.getFileName().toString().startsWith(".")).count();
    }
  }

  private void assertKept(String label, String tasks) throws IOException {
    String count = run().count(label, system.expected(0, MANY));
    System.out.println(count + tasks);
    assertEquals(label + ": " + MANY + " rows, lost 0, doubled 0", count);
  }
}
