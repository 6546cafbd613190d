package com.example.spark.rabbitmq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** A batch read looks at a queue and leaves it as it was. */
class RabbitmqBrowseTest {
  private static final int ROWS = 300;

  /** What the broker says of itself, and a bit of the answer. */
  private static final int LOGIN_BYTES = 700;

  @Test
  void leavesAClassicQueueAsItWas() {
    leavesAsItWas("classic");
  }

  @Test
  void leavesAQuorumQueueAsItWas() {
    assumeTrue(RabbitmqBroker.isRabbit(), "only RabbitMQ itself has quorum queues");
    leavesAsItWas("quorum");
  }

  private static void leavesAsItWas(String type) {
    try (RabbitmqSystem system = new RabbitmqSystem(RabbitmqBroker.uri(), type)) {
      system.append(0, ROWS);
      List<String> before = ids(system, type);
      RabbitmqText.assertSame(system.expected(0, ROWS), table(system.options()).collectAsList());
      assertEquals(5, table(system.options()).limit(5).collectAsList().size());
      List<String> after = ids(system, type);
      System.out.println("batch read of a " + type + " queue: " + ROWS + " messages before, " + after.size() + " after");
      assertEquals(before, after);
    }
  }

  /** In their order; a quorum queue puts what is given back behind the rest. */
  private static List<String> ids(RabbitmqSystem system, String type) {
    Stream<String> ids = system.messages().stream().map(message -> message.getProps().getMessageId());
    return type.equals("classic") ? ids.toList() : ids.sorted().toList();
  }

  /** Each holds what it sees, so they have to take turns. */
  @Test
  void twoAtOnceSeeEverything() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (RabbitmqSystem system = RabbitmqSystem.fresh()) {
      system.append(0, ROWS);
      Callable<Long> count = () -> table(system.options()).count();
      List<Long> counts = new ArrayList<>();
      for (var each : threads.invokeAll(List.of(count, count))) {
        counts.add(each.get());
      }
      assertEquals(List.of((long) ROWS, (long) ROWS), counts);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void aMissingQueueIsSaid() {
    try (RabbitmqSystem system = RabbitmqSystem.fresh()) {
      assertSays(with(system, "queue", "no-such-queue"), "no-such-queue", "virtual host", "queueMode=declare");
    }
  }

  @Test
  void declaresTheQueueIfItShall() throws Exception {
    assumeTrue(RabbitmqBroker.isRabbit(), "only RabbitMQ itself has every type of queue");
    try (RabbitmqSystem system = RabbitmqSystem.fresh()) {
      system.drop();
      assertEquals(0, table(with(system, "queueMode", "declare")).count());
      assertEquals(0, table(system.options()).count());
    }
  }

  @Test
  void aWrongPasswordIsSaidAndNotShown() {
    try (RabbitmqSystem system = RabbitmqSystem.fresh()) {
      String uri = system.options().get("uri").replaceAll("//.*@", "//guest:wr0ng@");
      String message = assertSays(with(system, "uri", uri), "refuses the user 'guest'");
      assertFalse(message.contains("wr0ng"), message);
      assertFalse(message.contains(" times"), () -> "a login that is tried again may lock the user out: " + message);
    }
  }

  /** As some brokers do on a wrong password, which may lock the user out if it is sent again. */
  @Test
  void aBrokerThatHangsUpAtTheLoginIsNotAskedAgain() throws Exception {
    try (RabbitmqSystem system = RabbitmqSystem.fresh();
        RabbitmqProxy proxy = RabbitmqProxy.of(system.options().get("uri"), LOGIN_BYTES)) {
      assertFalse(assertSays(proxy.through(system.options()), "refuses the user").contains(" times"));
      assertEquals(1, proxy.cuts());
    }
  }

  @Test
  void anUnreachableBrokerIsSaid() throws Exception {
    try (RabbitmqSystem system = RabbitmqSystem.fresh()) {
      int port;
      try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = mute.getLocalPort();
        assertSays(with(system, "uri", "amqp://127.0.0.1:" + port), "no connection to RabbitMQ at 127.0.0.1:" + port);
      }
      assertSays(with(system, "uri", "amqp://127.0.0.1:" + port), "no connection", ":" + port, "refused");
    }
  }

  /** Fails within a few seconds, with all of that in the message. */
  private static String assertSays(Map<String, String> options, String... parts) {
    options.putAll(Map.of("timeout", "PT2S", "retryAttempts", "2", "retryInitialDelay", "PT0.1S"));
    long start = System.nanoTime();
    Throwable error = assertThrows(Exception.class, () -> table(options).count());
    assertTrue(System.nanoTime() - start < 20_000_000_000L, "it took too long");
    StringBuilder message = new StringBuilder();
    for (; error != null; error = error.getCause()) {
      message.append(error.getMessage()).append('\n');
    }
    for (String part : parts) {
      assertTrue(message.toString().contains(part), message.toString());
    }
    return message.toString();
  }

  private static Map<String, String> with(RabbitmqSystem system, String name, String value) {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put(name, value);
    return options;
  }

  private static Dataset<Row> table(Map<String, String> options) {
    return RabbitmqSpark.session().read().format("rabbitmq").options(options).load();
  }
}
