package com.acme.spark.sentinel;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However often an answer is spoilt, a stream has every row once. */
class SentinelSigninsStreamSoakTest {
  private static final int ROWS = 40;

  /** How many answers are spoilt in each way: -Dfaults=1000 for a long run. */
  private static final int FAULTS = Integer.getInteger("faults", 2);

  private final SentinelSigninsSystem system = SentinelSigninsSystem.fresh();

  @TempDir
  Path folder;

  @AfterEach
  void close() {
    system.close();
  }

  static List<SentinelSigninsServer.Fault> passing() {
    return SentinelSigninsServer.passing();
  }

  @ParameterizedTest
  @MethodSource("passing")
  void everyRowIsReadOnce(SentinelSigninsServer.Fault fault) throws Exception {
    system.append(0, ROWS);
    system.server().hurry(Duration.ofMillis(400));
    int reads = 0;
    for (int left = FAULTS; left > 0 || system.server().faults() > 0; reads++) {
      for (int i = 0; i < 8 && left > 0; i++, left--) {
        system.server().fail(fault, SentinelSigninsServer.Fault.NONE);
      }
      SentinelSigninsText.assertSame(system.expected(0, ROWS), streamed(folder.resolve("checkpoint-" + reads)));
    }
    System.out.printf("stream soak: %s: %d spoilt of %d answers, %d rows read, none lost, none doubled%n",
        fault, FAULTS, system.server().requests(), reads * ROWS);
  }

  private List<Row> streamed(Path checkpoint) throws Exception {
    Map<String, String> options = new TreeMap<>(system.options());
    options.putAll(Map.of("timeout", "PT0.5S", "retryAttempts", "50", "retryInitialDelay", "PT0.01S",
        "retryMaxDelay", "PT0.05S", "maxRowsPerTrigger", "25"));
    List<Row> rows = Collections.synchronizedList(new ArrayList<>());
    VoidFunction2<Dataset<Row>, Long> keep = (batch, id) -> rows.addAll(batch.collectAsList());
    SentinelSigninsSpark.session().readStream().format("sentinel-signins").options(options).load().writeStream()
        .foreachBatch(keep)
        .option("checkpointLocation", checkpoint.toString())
        .trigger(Trigger.AvailableNow())
        .start()
        .awaitTermination();
    return rows;
  }
}
