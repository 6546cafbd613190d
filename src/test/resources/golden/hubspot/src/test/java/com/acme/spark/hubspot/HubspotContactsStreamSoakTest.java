package com.acme.spark.hubspot;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However often an answer is spoilt, a stream has every row once. */
class HubspotContactsStreamSoakTest {
  /** How many answers are spoilt in each way: -Dfaults=1000 for a long run. */
  private static final int FAULTS = Integer.getInteger("faults", 2);

  /** As many rows as one stream needs to meet a good part of the faults: there are five on a page. */
  private static final int ROWS = Math.max(40, Math.min(FAULTS, 1000));

  private final HubspotContactsSystem system = HubspotContactsSystem.fresh();

  @TempDir
  Path folder;

  @AfterEach
  void close() {
    system.close();
  }

  static List<HubspotContactsServer.Fault> passing() {
    return HubspotContactsServer.passing();
  }

  @ParameterizedTest
  @MethodSource("passing")
  void everyRowIsReadOnce(HubspotContactsServer.Fault fault) throws Exception {
    system.append(0, ROWS);
    system.server().hurry(Duration.ofMillis(200));
    long start = System.nanoTime();
    int reads = 0;
    for (int left = FAULTS; left > 0 || system.server().faults() > 0; reads++) {
      for (int i = 0; i < ROWS / 5 && left > 0; i++, left--) {
        system.server().fail(fault, HubspotContactsServer.Fault.NONE);
      }
      HubspotContactsText.assertSame(system.expected(0, ROWS), streamed(fault, folder.resolve("checkpoint-" + reads)));
    }
    System.out.printf("stream soak: %s: %d spoilt of %d answers, %d rows read, none lost, none doubled, in %d s%n",
        fault, FAULTS, system.server().requests(), reads * ROWS, Duration.ofNanos(System.nanoTime() - start).toSeconds());
  }

  /** Or what two batches have in common would be there twice. */
  @Test
  void whatTheApiGivesBeyondABatchIsDropped() throws Exception {
    system.append(0, ROWS);
    system.server().countEndsIn();
    HubspotContactsText.assertSame(system.expected(0, ROWS), streamed(HubspotContactsServer.Fault.NONE, folder));
  }

  /** Only an answer that is never in time needs to be given up soon. */
  private static String patience(HubspotContactsServer.Fault fault) {
    return fault == HubspotContactsServer.Fault.SLOW ? "PT0.2S" : "PT5S";
  }

  private List<Row> streamed(HubspotContactsServer.Fault fault, Path checkpoint) throws Exception {
    Map<String, String> options = new TreeMap<>(system.options());
    options.putAll(Map.of("timeout", patience(fault), "retryAttempts", "50", "retryInitialDelay", "PT0.01S",
        "retryMaxDelay", "PT0.05S", "maxRowsPerTrigger", Integer.toString(ROWS * 5 / 8)));
    List<Row> rows = Collections.synchronizedList(new ArrayList<>());
    VoidFunction2<Dataset<Row>, Long> keep = (batch, id) -> rows.addAll(batch.collectAsList());
    HubspotContactsSpark.session().readStream().format("hubspot-contacts").options(options).load().writeStream()
        .foreachBatch(keep)
        .option("checkpointLocation", checkpoint.toString())
        .trigger(Trigger.AvailableNow())
        .start()
        .awaitTermination();
    return rows;
  }
}
