package com.acme.spark.rabbitmq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.rabbitmq.client.GetResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A write is done when the broker has said that it has every message. */
class RabbitmqPublishTest {
  private static final int MANY = Integer.getInteger("messages", 2000);

  @Test
  void theMessageIdIsTheRowsOwnOrMadeFromWhereItStands() throws IOException {
    try (RabbitmqSystem system = RabbitmqSystem.fresh(); RabbitmqClient client = client(system.options())) {
      client.write(List.of(row("made", Map.of()), row("made", Map.of("message_id", "own"))));
      client.flush();
      List<String> ids = system.messages().stream().map(message -> message.getProps().getMessageId()).toList();
      assertEquals(List.of("made", "own"), ids);
    }
  }

  @Test
  void messagesSurviveTheBrokerUnlessTheyNeedNot() throws IOException {
    try (RabbitmqSystem system = RabbitmqSystem.fresh()) {
      for (String persistent : List.of("true", "false")) {
        try (RabbitmqClient client = client(with(system, "messagePersistent", persistent))) {
          client.write(List.of(row("id", Map.of())));
          client.flush();
        }
      }
      List<Integer> modes = system.messages().stream().map(message -> message.getProps().getDeliveryMode()).toList();
      assertEquals(List.of(2, 1), modes);
    }
  }

  @Test
  void aRowThatReachesNoQueueIsAnError() {
    try (RabbitmqSystem system = RabbitmqSystem.fresh()) {
      Map<String, String> nowhere = with(system, "exchange", "amq.direct");
      nowhere.put("routingKey", "nowhere-to-go");
      assertRefused(nowhere, row("id", Map.of()), "'nowhere-to-go'", "'amq.direct'");
    }
  }

  @Test
  void theRoutingKeyMayComeFromTheRow() throws IOException {
    try (RabbitmqSystem system = RabbitmqSystem.fresh()) {
      Map<String, String> options = new TreeMap<>(system.options());
      options.remove("queue");
      try (RabbitmqClient client = client(options)) {
        client.write(List.of(row("id", Map.of("routing_key", system.queue(), "exchange", ""))));
        client.flush();
      }
      assertEquals(1, system.messages().size());
      assertRefused(options, row("id", Map.of("routing_key", "no-such-queue")), "'no-such-queue'");
    }
  }

  @Test
  void whatAMessageCannotHoldIsRefused() {
    try (RabbitmqSystem system = RabbitmqSystem.fresh()) {
      assertRefused(system.options(), row("the-id", Map.of("priority", 256)), "the-id", "256");
      assertRefused(system.options(), row("the-id", Map.of("type", "x".repeat(256))), "the-id", "255");
      assertRefused(with(system, "queue", "no-such-queue"), row("id", Map.of()), "no-such-queue");
    }
  }

  @Test
  void aFullQueueRefusesRowsForNow() throws Exception {
    assumeTrue(RabbitmqBroker.isRabbit(), "only RabbitMQ itself has queues that refuse");
    try (RabbitmqSystem system = RabbitmqSystem.fresh()) {
      String full = system.declare(Map.of("x-max-length", 1, "x-overflow", "reject-publish"));
      IOException refused = assertRefused(with(system, "queue", full),
          IntStream.range(0, 9).mapToObj(i -> row("id" + i, Map.of())).toList(), "nack", "'" + full + "'");
      assertTrue(RabbitmqClient.isTransient(refused), refused.toString());
    }
  }

  @Test
  void everyMessageIsThereOnceItIsConfirmed() throws IOException {
    try (RabbitmqSystem system = RabbitmqSystem.fresh(); RabbitmqClient client = client(with(system, "maxUnconfirmed", "100"))) {
      write(client, MANY);
      assertPublished("messages published", system, MANY);
    }
  }

  /** Nobody knows what had arrived when the connection was cut, so the rows go again: the ids tell which are the same. */
  @Test
  void theConnectionIsCutMidBatch() throws IOException {
    try (RabbitmqSystem system = RabbitmqSystem.fresh();
        RabbitmqProxy proxy = RabbitmqProxy.of(system.options().get("uri"), 50_000)) {
      try (RabbitmqClient client = client(proxy.through(system.options()))) {
        IOException cut = assertThrows(IOException.class, () -> write(client, MANY));
        assertTrue(RabbitmqClient.isTransient(cut), cut.toString());
      }
      try (RabbitmqClient again = client(proxy.through(system.options()))) {
        write(again, MANY);
      }
      assertPublished("connection cut mid-batch", system, MANY);
    }
  }

  private static void assertPublished(String label, RabbitmqSystem system, int rows) {
    List<String> ids = new ArrayList<>();
    for (GetResponse message : system.messages()) {
      ids.add(message.getProps().getMessageId());
    }
    Set<String> distinct = new HashSet<>(ids);
    System.out.println(label + ": " + rows + " rows, " + ids.size() + " messages, " + distinct.size() + " distinct ids");
    assertEquals(rows, distinct.size());
  }

  private static void write(RabbitmqClient client, int rows) throws IOException {
    for (int from = 0; from < rows; from += 100) {
      client.write(IntStream.range(from, Math.min(from + 100, rows)).mapToObj(i -> row("id-" + i, Map.of())).toList());
    }
    client.flush();
  }

  private static void assertRefused(Map<String, String> options, RabbitmqClient.Outgoing row, String... parts) {
    assertRefused(options, List.of(row), parts);
  }

  private static IOException assertRefused(
      Map<String, String> options, List<RabbitmqClient.Outgoing> rows, String... parts) {
    try (RabbitmqClient client = client(options)) {
      IOException refused = assertThrows(IOException.class, () -> {
        client.write(rows);
        client.flush();
      });
      for (String part : parts) {
        assertTrue(refused.getMessage().contains(part), refused.getMessage());
      }
      return refused;
    }
  }

  private static RabbitmqClient.Outgoing row(String id, Map<String, Object> properties) {
    Map<String, Object> values = new HashMap<>(properties);
    values.put("body", new byte[] {1, 2, 3});
    return new RabbitmqClient.Outgoing(id, values);
  }

  private static Map<String, String> with(RabbitmqSystem system, String name, String value) {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put(name, value);
    return options;
  }

  private static RabbitmqClient client(Map<String, String> options) {
    return new RabbitmqClient(RabbitmqOptions.of(options));
  }
}
