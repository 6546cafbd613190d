package com.example.spark.rabbitmqstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stream that is deleted, made anew, cut off or whose broker is killed neither loses nor doubles a message unnoticed. */
class RabbitmqStreamStreamsTest {
  private static final int MANY = Integer.getInteger("messages", 5000);
  private static final long DECLARED_MILLIS = 5000; // RabbitMQ writes to disk what a stream is some seconds after it was made

  @TempDir private Path checkpoint;
  private final RabbitmqStreamSystem system = RabbitmqStreamSystem.fresh();

  @AfterEach
  void close() {
    system.close();
  }

  /** No broker before 3.11 says where a stream ends, so the connector has to find it. */
  @Test
  void theEndIsFoundWheneverItIsAskedFor() throws IOException {
    try (RabbitmqStreamClient client = new RabbitmqStreamClient(RabbitmqStreamOptions.of(system.options()))) {
      assertEquals(Map.of(system.stream(), 0L), client.latest());
      assertEquals(Map.of(system.stream(), 0L), client.earliest());
      for (int i = 0; i < 30; i++) {
        system.append(i, 1);
        assertEquals(Map.of(system.stream(), i + 1L), client.latest());
      }
      assertEquals(Map.of(system.stream(), 0L), client.earliest());
    }
  }

  @Test
  void aStreamThatIsNotThereIsSaid() {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put("stream", "no-such-stream");
    String message = assertThrows(IOException.class, () -> RabbitmqStreamDataSource.check(options)).getMessage();
    assertTrue(message.contains("there is no stream 'no-such-stream'"), message);
  }

  @Test
  void aStreamThatWasMadeAnewStopsTheQuery() throws Exception {
    system.append(0, 20);
    RabbitmqStreamStream stream = new RabbitmqStreamStream(system, checkpoint);
    stream.runAll();
    system.drop();
    system.create(Map.of());
    system.append(0, 5);
    String message = assertThrows(StreamingQueryException.class, stream::runAll).getMessage();
    assertTrue(message.contains("failOnDataLoss") && message.contains("ends at position 5"), message);
    stream.with("failOnDataLoss", "false").runAll();
    system.append(5, 5);
    stream.runAll();
    assertEquals(30, stream.rows().size());
  }

  @Test
  void aTimeIsWhereANewStreamStarts() throws Exception {
    system.append(0, 20);
    Thread.sleep(5);
    Instant now = Instant.now();
    system.append(20, 10);
    RabbitmqStreamStream stream = new RabbitmqStreamStream(system, checkpoint).with("startingTimestamp", now.toString());
    stream.runAll();
    RabbitmqStreamText.assertSame(system.expected(20, 10), stream.rows());
  }

  /** A batch of other clients is sent as a whole, wherever in it a read begins. */
  @Test
  void compressedBatchesAreRead() throws Exception {
    system.appendBatches(0, 100);
    RabbitmqStreamStream stream = new RabbitmqStreamStream(system, checkpoint).with("maxRowsPerTrigger", "7");
    stream.runAll();
    RabbitmqStreamText.assertSame(system.expected(0, 100), stream.rows());
  }

  @Test
  void theBrokerIsKilledMidBatch() throws Exception {
    try (RabbitmqStreamBroker broker = RabbitmqStreamBroker.ofItsOwn(""); RabbitmqStreamSystem killed = new RabbitmqStreamSystem(broker)) {
      killed.append(0, MANY);
      Thread.sleep(DECLARED_MILLIS);
      RabbitmqStreamStream stream = new RabbitmqStreamStream(killed, checkpoint).with("maxRowsPerTrigger", "" + MANY / 3)
          .with("retryAttempts", "100").with("retryInitialDelay", "PT0.1S").with("retryMaxDelay", "PT2S");
      AtomicInteger batches = new AtomicInteger();
      stream.before(rows -> {
        if (batches.incrementAndGet() == 2) {
          broker.kill();
          broker.started();
        }
      });
      stream.runAll();
      assertRead("broker killed", killed, stream);
    }
  }

  @Test
  void theConnectionIsCutMidBatch() throws Exception {
    system.append(0, MANY);
    try (RabbitmqStreamProxy proxy = RabbitmqStreamProxy.of(system.options().get("uri"), 100_000)) {
      RabbitmqStreamStream stream = new RabbitmqStreamStream(system, checkpoint).with("retryInitialDelay", "PT0.1S");
      proxy.through(system.options()).forEach(stream::with);
      stream.runAll();
      assertEquals(1, proxy.cuts());
      assertRead("connection cut", system, stream);
    }
  }

  private static void assertRead(String label, RabbitmqStreamSystem system, RabbitmqStreamStream stream) {
    System.out.println(label + ": " + MANY + " messages, " + stream.rows().size() + " rows");
    assertEquals(MANY, stream.rows().size());
    RabbitmqStreamText.assertSame(system.expected(0, MANY), stream.rows());
  }
}
