package dev.sparkds.bench;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.streaming.Trigger;

/** Moves messages by the generated connector or by a loop around HiveMQ's client, both by two sessions with QoS 1. */
public final class Mqtt {
  private static final int UNCONFIRMED = 1000; // the connector's default
  private static final int BODY = 1024;
  private static final int WINDOW = 20_000; // what the broker of the project's tests sends before it waits
  private static final long SECONDS_KEPT = 3600;

  private final int port;
  private final long count;
  private String name;

  private Mqtt(int port, long count) {
    this.port = port;
    this.count = count;
  }

  public static void main(String[] args) {
    Runs.exitAfter(() -> {
      Mqtt bench = new Mqtt(Integer.parseInt(args[0]), Long.parseLong(args[1]));
      bench.run(args[2], args.length > 3 ? Integer.parseInt(args[3]) : 0);
    });
  }

  private void run(String what, int runs) throws Exception {
    switch (what) {
      case "sparkds read" -> reads(runs, this::stream);
      case "plain read" -> reads(runs, this::consume);
      case "sparkds write" -> writes(runs, this::save);
      default -> writes(runs, () -> Runs.onThreads(count, this::publish));
    }
  }

  /** The messages wait in the sessions before the clock starts; nothing is left in them afterwards. */
  private void reads(int runs, Runs.Work work) throws Exception {
    Runs.measure(runs, count, () -> {
      open();
      Runs.onThreads(count, this::publish);
    }, work, () -> Runs.require(received(), 0));
  }

  private void writes(int runs, Runs.Work work) throws Exception {
    Runs.measure(runs, count, this::open, work, () -> Runs.require(received(), count));
  }

  /** New sessions, named as the connector names them, that share the topic between them. */
  private void open() {
    name = "bench-" + UUID.randomUUID();
    for (int session = 0; session < Runs.THREADS; session++) {
      Mqtt5BlockingClient client = client(session).toBlocking();
      connect(client.toAsync());
      client.subscribeWith().topicFilter("$share/" + name + "/" + name).qos(MqttQos.AT_LEAST_ONCE).send();
      client.disconnect();
    }
  }

  private Mqtt5AsyncClient client(int session) {
    return MqttClient.builder().useMqttVersion5().identifier(name + "-" + session).serverHost("127.0.0.1").serverPort(port).buildAsync();
  }

  private static void connect(Mqtt5AsyncClient client) {
    client.toBlocking().connectWith().cleanStart(false).sessionExpiryInterval(SECONDS_KEPT).send();
  }

  private void stream() throws Exception {
    Dataset<Row> messages = Runs.spark().readStream().format("messages").options(options())
        .options(Map.of("clientId", name, "topicFilter", name, "sessions", "" + Runs.THREADS, "window", "" + WINDOW)).load().select("body");
    messages.writeStream().format("noop").trigger(Trigger.AvailableNow())
        .option("checkpointLocation", Files.createTempDirectory("checkpoint").toString()).start().awaitTermination();
  }

  private void save() {
    Runs.spark().range(0, count, 1, Runs.THREADS).select(functions.lit(new byte[BODY]).as("body"))
        .write().format("messages").options(options()).option("topic", name).mode("append").save();
  }

  private Map<String, String> options() {
    return Map.of("host", "127.0.0.1", "port", "" + port, "parallelism", "" + Runs.THREADS);
  }

  private void consume() throws Exception {
    CountDownLatch done = new CountDownLatch((int) count);
    receive(message -> done.countDown(), done::await);
  }

  /** How many messages come until none has come for a second. */
  private long received() throws Exception {
    AtomicLong received = new AtomicLong();
    receive(message -> received.incrementAndGet(), () -> {
      for (long last = -1; last != received.get(); Thread.sleep(1000)) {
        last = received.get();
      }
    });
    return received.get();
  }

  private void receive(Consumer<Mqtt5Publish> each, Runs.Work until) throws Exception {
    Mqtt5AsyncClient[] clients = new Mqtt5AsyncClient[Runs.THREADS];
    for (int session = 0; session < clients.length; session++) {
      clients[session] = client(session);
      clients[session].publishes(MqttGlobalPublishFilter.ALL, each);
      connect(clients[session]);
    }
    until.run();
    for (Mqtt5AsyncClient client : clients) {
      client.toBlocking().disconnect();
    }
  }

  private void publish(long from, long to) throws Exception {
    Mqtt5AsyncClient client = MqttClient.builder().useMqttVersion5().serverHost("127.0.0.1").serverPort(port).buildAsync();
    client.toBlocking().connect();
    byte[] body = new byte[BODY];
    Semaphore room = new Semaphore(UNCONFIRMED);
    for (long i = from; i < to; i++) {
      room.acquire();
      client.publishWith().topic(name).qos(MqttQos.AT_LEAST_ONCE).payload(body).send().whenComplete((result, failure) -> {
        if (failure != null) {
          throw new IllegalStateException(failure);
        }
        room.release();
      });
    }
    room.acquire(UNCONFIRMED);
    client.toBlocking().disconnect();
  }
}
