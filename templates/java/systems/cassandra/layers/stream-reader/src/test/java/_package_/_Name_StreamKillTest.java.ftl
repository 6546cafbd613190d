package [=package];

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stream goes on when a node was killed between two batches, and comes back. */
class [=Name]StreamKillTest {
  @TempDir private Path checkpoint;

  @Test
  void losesAndDoublesNoRow() throws Exception {
    AtomicInteger batches = new AtomicInteger();
    try ([=Name]System system = [=Name]System.fresh()) {
      system.append(0, 30);
      [=Name]Stream stream = new [=Name]Stream(system, checkpoint).with("maxRowsPerTrigger", "7")
          .with("retryAttempts", "60").with("retryInitialDelay", "PT0.1S").with("retryMaxDelay", "PT2S");
      stream.before(rows -> {
        if (batches.incrementAndGet() == 2) {
          killAndStart(system.server());
        }
      });
      stream.runAll();
      [=Name]Text.assertSame(system.expected(0, 30), stream.rows());
    }
  }

  private static void killAndStart([=Name]Server server) {
    try {
      server.kill();
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
