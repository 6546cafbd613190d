package com.example.spark.rabbitmqstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A super stream of three partitions, made by bindings, as a broker before 3.11 has no other way. */
class RabbitmqStreamSuperStreamTest {
  private final String name = "super-" + UUID.randomUUID();
  private final List<String> partitions = IntStream.range(0, 3).mapToObj(i -> name + "-" + i).toList();
  private final RabbitmqStreamSystem system = RabbitmqStreamSystem.fresh();
  private Connection connection;

  @BeforeEach
  void declare() throws IOException, TimeoutException {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setPort(RabbitmqStreamBroker.shared().amqpPort());
    connection = factory.newConnection();
    Channel channel = connection.createChannel();
    channel.exchangeDeclare(name, "direct", true, false, Map.of("x-super-stream", true));
    for (int i = 0; i < partitions.size(); i++) {
      channel.queueDeclare(partitions.get(i), true, false, false, Map.of("x-queue-type", "stream"));
      channel.queueBind(partitions.get(i), name, "" + i, Map.of("x-stream-partition-order", i));
    }
  }

  @AfterEach
  void delete() throws IOException {
    Channel channel = connection.createChannel();
    for (String partition : partitions) {
      channel.queueDelete(partition);
    }
    channel.exchangeDelete(name);
    connection.close();
    system.close();
  }

  @Test
  void aHashSharesItOut() throws IOException {
    List<Integer> messages = written(Map.of(), 300);
    assertEquals(300, messages.stream().mapToInt(count -> count).sum());
    assertTrue(messages.stream().allMatch(count -> count > 50), messages.toString());
  }

  @Test
  void aRoutingKeyLeadsToItsPartition() throws IOException {
    assertEquals(List.of(0, 30, 0), written(Map.of("routing", "key", "routingColumn", "subject"), 30));
  }

  /** How many messages each partition has. */
  private List<Integer> written(Map<String, String> more, int rows) throws IOException {
    Map<String, String> options = new TreeMap<>(system.options());
    options.remove("stream");
    options.put("superStream", name);
    options.putAll(more);
    try (RabbitmqStreamClient client = new RabbitmqStreamClient(RabbitmqStreamOptions.of(options))) {
      client.write(IntStream.range(0, rows).mapToObj(i -> {
        Map<String, Object> values = new HashMap<>(Map.of("body", new byte[] {1}, "subject", "1"));
        return new RabbitmqStreamClient.Outgoing("query-0-0-" + i, values);
      }).toList());
      client.flush();
    }
    List<Integer> messages = new ArrayList<>();
    for (String partition : partitions) {
      messages.add(system.messages(partition).size());
    }
    return messages;
  }
}
