package com.acme.spark.mqtt;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;

/** The live system of the tests: a broker with the sessions of a stream, filled and looked at without the connector. */
final class MqttSystem implements AutoCloseable {
  static final Set<String> UNSTABLE = Set.of();
  static final int WINDOW = 20_000;
  static final int SESSIONS = 4;
  private static final long MILLIS = 30_000;

  private final MqttBroker broker;
  private final String place = "mqtt/" + UUID.randomUUID();
  private final List<Mqtt5Publish> seen = new CopyOnWriteArrayList<>();
  private final List<CompletableFuture<?>> unconfirmed = new ArrayList<>();
  private Mqtt5AsyncClient client;

  MqttSystem(MqttBroker broker) {
    this.broker = broker;
    for (int session = 0; session < SESSIONS; session++) {
      Mqtt5AsyncClient stream = client(clientId() + "-" + session);
      done(stream.connectWith().cleanStart(false).sessionExpiryInterval(MILLIS).send());
      done(stream.subscribeWith().topicFilter("$share/" + clientId() + "/" + place + "/#").qos(MqttQos.EXACTLY_ONCE)
          .retainAsPublished(true).send());
      done(stream.disconnect());
    }
    connect();
  }

  /** A new and empty one. */
  static MqttSystem fresh() {
    return new MqttSystem(MqttBroker.start());
  }

  private Mqtt5AsyncClient client(String id) {
    return com.hivemq.client.mqtt.MqttClient.builder()
        .useMqttVersion5().identifier(id).serverHost("127.0.0.1").serverPort(broker.port()).buildAsync();
  }

  /** Publishes and looks by a connection of its own; again, when the broker was killed. */
  void connect() {
    client = client("tests-" + UUID.randomUUID());
    client.publishes(MqttGlobalPublishFilter.ALL, seen::add, Runnable::run);
    done(client.connect());
    done(client.subscribeWith().topicFilter(place + "/#").qos(MqttQos.EXACTLY_ONCE).retainAsPublished(true).send());
    done(client.subscribeWith().topicFilter("letters").qos(MqttQos.AT_LEAST_ONCE).send());
    done(client.subscribeWith().topicFilter("marks/" + place).qos(MqttQos.AT_LEAST_ONCE).send());
  }

  private static <T> T done(CompletableFuture<T> future) {
    try {
      return future.get(MILLIS, TimeUnit.MILLISECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** How to reach it. */
  Map<String, String> options() {
    Map<String, String> options = new TreeMap<>();
    options.put("clientId", "orders-of-spark");
    options.put("topicFilter", "shop/+/orders");
    options.put("host", "127.0.0.1");
    options.put("port", Integer.toString(broker.port()));
    options.put("onError", "fail");
    options.put("clientId", clientId());
    options.put("topicFilter", place + "/#");
    options.put("window", Integer.toString(WINDOW));
    options.put("parallelism", "1"); // so that one task reads all sessions
    options.put("idleTimeout", "PT0.5S");
    options.put("topic", place + "/rows");
    return options;
  }

  MqttBroker broker() {
    return broker;
  }

  /** How often one of the stream's sessions was connected to. */
  long connections() {
    return broker.connections(clientId());
  }

  String clientId() {
    return "of-" + place.replace('/', '-');
  }

  /** Where everything is. */
  String place() {
    return place;
  }

  /** Adds rows number {@code from} to {@code from + count - 1}. */
  void append(int from, int count) {
    IntStream.range(from, from + count).forEach(i -> publish(MqttMessages.publish(expected(i), MqttMessages.body(expected(i)))));
    confirm();
  }

  void publish(Mqtt5Publish message) {
    unconfirmed.add(client.publish(message));
  }

  void confirm() {
    unconfirmed.forEach(MqttSystem::done);
    unconfirmed.clear();
  }

  /** What row number i is, in the order of the table's columns. */
  Row expected(int i) {
    return MqttMessages.row(place + "/rows", i);
  }

  List<Row> expected(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(this::expected).toList();
  }

  /** The rows that are there. */
  List<Row> contents() {
    return messages().stream().map(MqttMessages::row).toList();
  }

  /** All that was published there so far, in the order in which the broker had it. */
  List<Mqtt5Publish> messages() {
    return messages(place);
  }

  private List<Mqtt5Publish> messages(String begin) {
    String mark = UUID.randomUUID().toString();
    done(client.publishWith().topic("marks/" + place).qos(MqttQos.AT_LEAST_ONCE).payload(mark.getBytes()).send());
    while (seen.stream().noneMatch(message -> new String(message.getPayloadAsBytes()).equals(mark))) {
      pause();
    }
    return seen.stream().filter(message -> message.getTopic().toString().startsWith(begin)).toList();
  }

  private static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What was published to another topic. */
  List<String> bodies(String topic) {
    return messages(topic).stream().map(message -> new String(message.getPayloadAsBytes())).toList();
  }

  /** Takes it away. */
  @Override
  public void close() {
    if (client.getState().isConnected()) {
      done(client.disconnect().exceptionally(gone -> null)); // as the broker may be
    }
    broker.close();
  }
}
