package com.acme.spark.sentinel.ingestion;

import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stream that died within an epoch sends it once more by the same requests, of which the API has answered some. */
class SentinelIngestionRestartTest {
  private final SentinelIngestionSystem system = SentinelIngestionSystem.fresh();
  private final List<Row> rows = SentinelIngestionPromise.rows(system, 0, 12);

  @TempDir
  Path folder;

  @BeforeEach
  void feed() throws IOException {
    assumeTrue(false, "requests have no ids");
    Path numbers = Files.createDirectories(folder.resolve("numbers"));
    Files.write(numbers.resolve("all.txt"), IntStream.range(0, rows.size()).mapToObj(String::valueOf).toList());
  }

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void requestsHaveTheIdsThatTheyHad() throws Exception {
    system.server().fail(SentinelIngestionServer.Fault.NONE, SentinelIngestionServer.Fault.NONE);
    system.server().fail(Collections.nCopies(100, SentinelIngestionServer.Fault.WRONG).toArray(SentinelIngestionServer.Fault[]::new));
    assertThrows(StreamingQueryException.class, this::run);
    system.server().heal();
    List<String> before = system.server().ids();
    run();
    assertTrue(system.server().ids().containsAll(before) && !before.isEmpty(), before.toString());
    SentinelIngestionText.assertSame(rows, system.contents());
  }

  private void run() throws Exception {
    SentinelIngestionSpark.session().readStream()
        .text(folder.resolve("numbers").toString())
        .select(col("value").cast("int").as("_number"))
        .join(SentinelIngestionFrames.numbered(rows), "_number")
        .drop("_number")
        .writeStream()
        .format("sentinel-ingestion")
        .options(system.options())
        .option("batchSize", 3)
        .option("onError", "fail")
        .option("checkpointLocation", folder.resolve("checkpoint").toString())
        .trigger(Trigger.AvailableNow())
        .start()
        .awaitTermination();
  }
}
