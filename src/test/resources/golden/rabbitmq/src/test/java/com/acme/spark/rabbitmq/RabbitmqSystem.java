package com.acme.spark.rabbitmq;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;

/** The live system of the tests: a queue of its own on a real broker, filled and looked at without the connector. */
final class RabbitmqSystem implements AutoCloseable {
  /** What a message says of its delivery rather than of itself: it changes when somebody looks. */
  static final Set<String> UNSTABLE = Set.of("redelivered");

  private static final long CONFIRM_MILLIS = 30_000;

  private final String uri;
  private final String queue = "rabbitmq-" + UUID.randomUUID();
  private final Set<String> queues = new LinkedHashSet<>(Set.of(queue));
  private final Connection connection;
  private final Channel channel;

  RabbitmqSystem(String uri, String type) {
    this.uri = uri;
    try {
      ConnectionFactory factory = new ConnectionFactory();
      factory.setUri(uri);
      connection = factory.newConnection("tests of rabbitmq");
      channel = connection.createChannel();
      channel.confirmSelect();
      channel.queueDeclare(queue, true, false, false, arguments(type));
    } catch (Exception e) {
      throw new IllegalStateException("no queue for the tests at " + uri.replaceAll("//.*@", "//"), e);
    }
  }

  /** A new and empty one. */
  static RabbitmqSystem fresh() {
    String uri = RabbitmqBroker.uri();
    return new RabbitmqSystem(uri, RabbitmqBroker.isRabbit() ? "quorum" : "classic");
  }

  private static Map<String, Object> arguments(String type) {
    return type.equals("classic") ? Map.of() : Map.of("x-queue-type", type);
  }

  /** How to reach it. */
  Map<String, String> options() {
    Map<String, String> options = new TreeMap<>();
    options.put("uri", uri);
    options.put("queue", queue);
    options.put("onError", "fail");
    return options;
  }

  String queue() {
    return queue;
  }

  /** Another queue, which goes with this one. */
  String declare(Map<String, Object> arguments) throws IOException {
    String other = channel.queueDeclare(queue + "-other", true, false, false, arguments).getQueue();
    queues.add(other);
    return other;
  }

  /** Adds rows number {@code from} to {@code from + count - 1}. */
  void append(int from, int count) {
    IntStream.range(from, from + count).forEach(i ->
        publish(RabbitmqMessages.properties(expected(i)), RabbitmqMessages.body(expected(i))));
    confirm();
  }

  void publish(AMQP.BasicProperties properties, byte[] body) {
    try {
      channel.basicPublish("", queue, true, properties, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void confirm() {
    try {
      channel.waitForConfirmsOrDie(CONFIRM_MILLIS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** What row number i is, in the order of the table's columns. */
  Row expected(int i) {
    return RabbitmqMessages.row(queue, i);
  }

  List<Row> expected(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(this::expected).toList();
  }

  /** The rows that are there. */
  List<Row> contents() {
    return messages().stream().map(RabbitmqMessages::row).toList();
  }

  /** Looks at all messages, which are in the queue again when it returns. */
  List<GetResponse> messages() {
    return messages(queue);
  }

  List<GetResponse> messages(String queue) {
    List<GetResponse> messages = new ArrayList<>();
    try (Channel look = connection.createChannel()) {
      for (GetResponse next = look.basicGet(queue, false); next != null; next = look.basicGet(queue, false)) {
        messages.add(next);
      }
      look.basicNack(0, true, true);
      for (int tries = 0; tries < 200 && look.messageCount(queue) < messages.size(); tries++) {
        Thread.sleep(10);
      }
      return messages;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes it away. */
  @Override
  public void close() {
    try {
      if (connection.isOpen()) {
        drop();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      connection.abort();
    }
  }

  /** Deletes what is there, once: not every broker forgives a second time. */
  void drop() throws IOException {
    for (String name : queues) {
      connection.createChannel().queueDelete(name);
    }
    queues.clear();
  }
}
