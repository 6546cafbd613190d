package [=package];

import com.fasterxml.jackson.databind.JsonNode;
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
final class [=Name]System implements AutoCloseable {
  static final Set<String> UNSTABLE = Set.of();
  static final int WINDOW = 20_000;
  static final int SESSIONS = 4;
  private static final long MILLIS = 30_000;

  private final [=Name]Broker broker;
  private final String place = "[=name]/" + UUID.randomUUID();
  private final List<Mqtt5Publish> seen = new CopyOnWriteArrayList<>();
  private final List<CompletableFuture<?>> unconfirmed = new ArrayList<>();
  private Mqtt5AsyncClient client;

  [=Name]System([=Name]Broker broker) {
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
  static [=Name]System fresh() {
    return new [=Name]System([=Name]Broker.start());
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
<#list options?filter(option -> option.required) as option>
    options.put([=option.literalName], [=option.testValue]);
</#list>
    options.put("host", "127.0.0.1");
    options.put("port", Integer.toString(broker.port()));
<@lines of="system-options"/>
    return options;
  }

  [=Name]Broker broker() {
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
    IntStream.range(from, from + count).forEach(i -> publish([=Name]Messages.publish(expected(i), [=Name]Messages.body(expected(i)))));
    confirm();
  }

  void publish(Mqtt5Publish message) {
    unconfirmed.add(client.publish(message));
  }

  void confirm() {
    unconfirmed.forEach([=Name]System::done);
    unconfirmed.clear();
  }
<@fragments of="system-contents"/>

  /** Takes it away. */
  @Override
  public void close() {
    if (client.getState().isConnected()) {
      done(client.disconnect().exceptionally(gone -> null)); // as the broker may be
    }
    broker.close();
  }
}
