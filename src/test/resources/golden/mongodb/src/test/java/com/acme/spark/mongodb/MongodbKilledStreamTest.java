package com.acme.spark.mongodb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stream during which MongoDB is killed and started again, whether it ends by that or not, has every row once. */
class MongodbKilledStreamTest {
  private static final int ROWS = 600;

  private final MongodbSystem system = MongodbSystem.fresh();
  @TempDir private Path folder;

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void noRowIsLostOrDoubled() throws Exception {
    system.append(0, ROWS);
    MongodbClaimRun run = new MongodbClaimRun(folder, system.options())
        .with("maxRowsPerTrigger", "50", "segmentRows", "10", "fetchSize", "5", "retryInitialDelay", "PT0.1S");
    CompletableFuture<Void> drained = CompletableFuture.runAsync(() -> {
      try {
        run.drain();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    });
    while (run.rows().size() < ROWS / 4 && !drained.isDone()) {
      Thread.sleep(5);
    }
    MongodbServer.shared().kill();
    MongodbServer.shared().start();
    drained.handle((done, error) -> error).get();
    run.goOn(ROWS);
    String count = run.count("server killed mid-stream", system.expected(0, ROWS));
    System.out.println(count);
    assertEquals("server killed mid-stream: " + ROWS + " rows, lost 0, doubled 0", count);
  }
}
