package com.example.spark.rabbitmq;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.rabbitmq.client.AMQP;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages are taken from a queue whole, and none is lost or doubled when broker or connection fail. */
class RabbitmqQueueTest {
  private static final int MANY = Integer.getInteger("messages", 2000);

  /** A broker keeps confirmed messages through a kill at once, but a queue only from some seconds after its declaration. */
  private static final long DECLARED_MILLIS = 5000;

  @TempDir private Path folder;

  @Test
  void aMessageIsKeptWithAllItSays() throws IOException {
    assumeTrue(RabbitmqBroker.isRabbit(), "not every broker passes on all properties");
    try (RabbitmqSystem system = RabbitmqSystem.fresh(); RabbitmqClient client = client(system.options())) {
      byte[] body = RabbitmqMessages.body(system.expected(0));
      system.publish(properties(), body);
      system.confirm();
      RabbitmqClient.Message message = client.take(100, 5000);
      RabbitmqClient.Message kept = kept(message);
      for (String source : List.of("exchange", "routing_key", "message_id", "timestamp", "headers", "content_type",
          "content_encoding", "correlation_id", "reply_to", "priority", "expiration", "delivery_mode", "type",
          "user_id", "app_id", "headers.table", "headers.decimal", "headers.time")) {
        assertTrue(message.value(source) != null, source);
        assertEquals(message.value(source), kept.value(source), source);
      }
      assertArrayEquals(body, (byte[]) kept.value("body"));
      assertEquals(message.redelivered(), kept.redelivered());
    }
  }

  private static RabbitmqClient.Message kept(RabbitmqClient.Message message) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    message.writeTo(new DataOutputStream(bytes));
    return RabbitmqClient.Message.readFrom(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }

  private static AMQP.BasicProperties properties() {
    Map<String, Object> headers = new HashMap<>();
    headers.put("text", "é".repeat(500));
    headers.put("numbers", List.of(1, 1L << 40, 1.5, 2.5f, (short) 3, (byte) 4));
    headers.put("decimal", new BigDecimal("12.34"));
    headers.put("time", new Date(1_700_000_000_000L));
    headers.put("flag", true);
    headers.put("bytes", new byte[] {1, 2});
    headers.put("table", Map.of("inner", Map.of("time", new Date(0), "list", List.of("a", 1))));
    headers.put("nothing", null);
    return new AMQP.BasicProperties("text/plain", "identity", headers, 2, 9, "correlation", "reply", "60000", "id",
        new Date(1_700_000_000_000L), "type", "guest", "application", null);
  }

  @Test
  void whatIsGivenBackComesAgain() throws IOException {
    try (RabbitmqSystem system = RabbitmqSystem.fresh(); RabbitmqClient client = client(system.options())) {
      system.append(0, 30);
      for (int i = 0; i < 20; i++) {
        client.take(100, 5000);
        if (i == 9) {
          client.acknowledge();
        }
      }
      client.giveBack();
      assertEquals(20, client.depth());
      assertEquals(20, system.contents().size());
    }
  }

  @Test
  void aQueueThatGoesAwayIsAnErrorAtOnce() throws Exception {
    assumeTrue(RabbitmqBroker.isRabbit(), "only RabbitMQ itself says when a queue goes away");
    try (RabbitmqSystem system = RabbitmqSystem.fresh(); RabbitmqClient client = client(system.options())) {
      assertEquals(null, client.take(100, 10));
      CompletableFuture.runAsync(system::close);
      assertThrows(IOException.class, () -> client.take(100, 60_000));
    }
  }

  @Test
  void theBrokerIsKilledMidBatch() throws Exception {
    Optional<RabbitmqBroker> broker = RabbitmqBroker.ofItsOwn();
    assumeTrue(broker.isPresent(), "only RabbitMQ itself keeps messages when it is killed");
    try (RabbitmqBroker killed = broker.get()) {
      RabbitmqSystem system = new RabbitmqSystem(killed.place(), "classic");
      system.append(0, MANY);
      Thread.sleep(DECLARED_MILLIS);
      RabbitmqClaimRun run = run(system.options());
      CompletableFuture<Void> drained = drain(run);
      while (run.rows().isEmpty() && !drained.isDone()) {
        Thread.sleep(20);
      }
      killed.kill();
      drained.handle((done, error) -> error).get();
      killed.started();
      run.goOn(MANY);
      assertKept(run, "broker killed mid-batch", system);
    }
  }

  @Test
  void theConnectionIsCutMidBatch() throws Exception {
    try (RabbitmqSystem system = RabbitmqSystem.fresh();
        RabbitmqProxy proxy = RabbitmqProxy.of(system.options().get("uri"), 100_000)) {
      system.append(0, MANY);
      RabbitmqClaimRun run = run(proxy.through(system.options()));
      drain(run).handle((done, error) -> error).get();
      run.goOn(MANY);
      assertEquals(1, proxy.cuts());
      assertKept(run, "connection cut mid-batch", system);
    }
  }

  @Test
  void aQuorumQueueIsDrainedOnce() throws Exception {
    assumeTrue(RabbitmqBroker.isRabbit(), "only RabbitMQ itself has quorum queues");
    try (RabbitmqSystem system = new RabbitmqSystem(RabbitmqBroker.uri(), "quorum")) {
      system.append(0, MANY);
      RabbitmqClaimRun run = run(system.options());
      drain(run).get();
      run.goOn(MANY);
      assertKept(run, "quorum queue", system);
      assertEquals(List.of(), system.contents());
    }
  }

  private RabbitmqClaimRun run(Map<String, String> options) {
    return new RabbitmqClaimRun(folder, options).with("segmentRows", "100", "maxRowsPerTrigger", "" + MANY / 4,
        "retryInitialDelay", "PT0.1S", "idleTimeout", "PT2S");
  }

  private static CompletableFuture<Void> drain(RabbitmqClaimRun run) {
    return CompletableFuture.runAsync(() -> {
      try {
        run.drain();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    });
  }

  private static void assertKept(RabbitmqClaimRun run, String label, RabbitmqSystem system) throws IOException {
    String count = run.count(label, system.expected(0, MANY));
    System.out.println(count);
    assertEquals(label + ": " + MANY + " rows, lost 0, doubled 0", count);
  }

  private static RabbitmqClient client(Map<String, String> options) {
    return new RabbitmqClient(RabbitmqOptions.of(options));
  }
}
