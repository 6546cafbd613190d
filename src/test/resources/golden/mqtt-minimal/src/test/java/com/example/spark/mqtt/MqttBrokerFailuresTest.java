package com.example.spark.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No message is lost or doubled when the broker or a connection fails, whichever QoS is asked for. */
class MqttBrokerFailuresTest {
  private static final int MANY = Integer.getInteger("messages", 2000);

  /** Mosquitto saves each second, and forgets at a kill what it has not saved. */
  private static final long SAVED_MILLIS = 2500;

  private final MqttSystem system = MqttSystem.fresh();
  @TempDir private Path folder;

  @BeforeEach
  void fill() {
    system.append(0, MANY);
  }

  @AfterEach
  void close() {
    system.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void theBrokerIsKilledMidBatch(int qos) throws Exception {
    Thread.sleep(SAVED_MILLIS);
    MqttClaimRun run = run(system.options(), qos);
    CompletableFuture<Void> drained = drain(run);
    while (run.rows().isEmpty() && !drained.isDone()) {
      Thread.sleep(20);
    }
    system.broker().kill();
    system.broker().started();
    drained.handle((done, error) -> error).get();
    run.goOn(MANY);
    assertKept(run, "broker killed mid-batch, QoS " + qos);
  }

  @Test
  void whatWaitsOutlivesTheBroker() throws Exception {
    Thread.sleep(SAVED_MILLIS);
    system.broker().kill();
    system.broker().started();
    MqttClaimRun run = run(system.options(), 1);
    run.drain();
    assertKept(run, "broker killed before the first batch");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void theConnectionIsCutMidBatch(int qos) throws Exception {
    try (MqttProxy proxy = MqttProxy.of(system.options(), 300_000)) {
      MqttClaimRun run = run(proxy.through(system.options()), qos);
      drain(run).handle((done, error) -> error).get();
      run.goOn(MANY);
      assertEquals(1, proxy.cuts());
      assertKept(run, "connection cut mid-batch, QoS " + qos);
    }
  }

  private MqttClaimRun run(Map<String, String> options, int qos) {
    return new MqttClaimRun(folder, options).with("qos", "" + qos, "parallelism", "2", "segmentRows", "100",
        "maxRowsPerTrigger", "" + MANY / 4, "retryInitialDelay", "PT0.2S");
  }

  private static CompletableFuture<Void> drain(MqttClaimRun run) {
    return CompletableFuture.runAsync(() -> {
      try {
        run.drain();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    });
  }

  private void assertKept(MqttClaimRun run, String label) throws Exception {
    String count = run.count(label, system.expected(0, MANY));
    System.out.println(count);
    assertEquals(label + ": " + MANY + " rows, lost 0, doubled 0", count);
  }
}
