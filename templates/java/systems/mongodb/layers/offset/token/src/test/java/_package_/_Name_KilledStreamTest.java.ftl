package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stream during which MongoDB is killed and started again, whether it ends by that or not, has every row once. */
class [=Name]KilledStreamTest {
  private static final int ROWS = 600;

  private final [=Name]System system = [=Name]System.fresh();

  @TempDir private Path folder;

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void noRowIsLostOrDoubled() throws Exception {
    system.append(0, ROWS);
    [=Name]ClaimRun run = new [=Name]ClaimRun(folder, system.options())
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
    [=Name]Server.shared().kill();
    [=Name]Server.shared().start();
    drained.handle((done, error) -> error).get();
    run.goOn(ROWS);
    String count = run.count("server killed mid-stream", system.expected(0, ROWS));
    System.out.println(count);
    assertEquals("server killed mid-stream: " + ROWS + " rows, lost 0, doubled 0", count);
  }
}
