package [=package];

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A write during which MongoDB is killed and started again goes on, and its rows are there once. */
class [=Name]KilledWriteTest {
  private static final long DOWN_MILLIS = 500;

  private final [=Name]System system = [=Name]System.fresh();
  private final List<Row> rows = [=Name]Promise.rows(system, 0, 200);

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void noRowIsLostOrDoubled() throws IOException {
    write("query-0-0", rows.size() / 2);
    [=Name]Text.assertSame(rows, system.contents());
    System.out.println("server killed mid-write: " + rows.size() + " rows, " + system.contents().size() + " documents");
  }
<@fragments of="killed-write-test"/>

  /** Writes all rows as one attempt of a task, and kills the server at one of them. */
  private void write(String part, int killed) throws IOException {
    Map<String, String> options = new TreeMap<>(system.options());
    options.putAll(Map.of("batchSize", "7", "retryInitialDelay", "PT0.1S"));
    try ([=Name]DataWriter writer = new [=Name]DataWriter([=Name]Options.of(options), [=Name]Rows.TABLE, part)) {
      int written = 0;
      CompletableFuture<Void> back = CompletableFuture.completedFuture(null);
      for (InternalRow row : [=Name]Frames.internal(rows)) {
        if (written++ == killed) {
          [=Name]Server.shared().kill();
          back = CompletableFuture.runAsync([=Name]Server.shared()::start,
              CompletableFuture.delayedExecutor(DOWN_MILLIS, TimeUnit.MILLISECONDS));
        }
        writer.write(row);
      }
      writer.commit();
      back.join();
    }
  }
}
