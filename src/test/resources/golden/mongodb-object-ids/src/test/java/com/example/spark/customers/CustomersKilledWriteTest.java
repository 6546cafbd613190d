package com.example.spark.customers;

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
class CustomersKilledWriteTest {
  private static final long DOWN_MILLIS = 500;

  private final CustomersSystem system = CustomersSystem.fresh();
  private final List<Row> rows = CustomersPromise.rows(system, 0, 200);

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void noRowIsLostOrDoubled() throws IOException {
    write("query-0-0", rows.size() / 2);
    CustomersText.assertSame(rows, system.contents());
    System.out.println("server killed mid-write: " + rows.size() + " rows, " + system.contents().size() + " documents");
  }

  /** As speculation has it: both send all their rows, and one of them commits. */
  @Test
  void twinsWriteTheRowsOnce() throws IOException {
    CompletableFuture<Void> twin = CompletableFuture.runAsync(() -> {
      try {
        write("query-0-0", -1);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
    write("query-0-0", rows.size() / 2);
    twin.join();
    CustomersText.assertSame(rows, system.contents());
    System.out.println("twins, server killed mid-write: " + rows.size() + " rows, " + system.contents().size() + " documents");
  }

  /** Writes all rows as one attempt of a task, and kills the server at one of them. */
  private void write(String part, int killed) throws IOException {
    Map<String, String> options = new TreeMap<>(system.options());
    options.putAll(Map.of("batchSize", "7", "retryInitialDelay", "PT0.1S"));
    try (CustomersDataWriter writer = new CustomersDataWriter(CustomersOptions.of(options), CustomersRows.TABLE, part)) {
      int written = 0;
      CompletableFuture<Void> back = CompletableFuture.completedFuture(null);
      for (InternalRow row : CustomersFrames.internal(rows)) {
        if (written++ == killed) {
          CustomersServer.shared().kill();
          back = CompletableFuture.runAsync(CustomersServer.shared()::start,
              CompletableFuture.delayedExecutor(DOWN_MILLIS, TimeUnit.MILLISECONDS));
        }
        writer.write(row);
      }
      writer.commit();
      back.join();
    }
  }
}
