package com.acme.spark.snowflake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stream goes on when its database was killed between two batches, and comes back. */
class SnowflakeStreamKillTest {
  @TempDir private Path checkpoint;

  @Test
  void losesAndDoublesNoRow() throws Exception {
    SnowflakeServer server = SnowflakeServer.started();
    AtomicInteger batches = new AtomicInteger();
    try (SnowflakeSystem system = new SnowflakeSystem(server)) {
      system.append(0, 30);
      SnowflakeStream stream = new SnowflakeStream(system, checkpoint).with("maxRowsPerTrigger", "7").with("retryInitialDelay", "PT0.1S");
      stream.before(rows -> {
        if (batches.incrementAndGet() == 2) {
          killAndStart(server);
        }
      });
      stream.runAll();
      SnowflakeText.assertSame(system.expected(0, 30), stream.rows());
    } finally {
      server.end();
    }
  }

  private static void killAndStart(SnowflakeServer server) {
    try {
      server.kill();
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
