package dev.sparkds.bench;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.streaming.Trigger;

/** Moves messages by the generated connector or by the plain client, both by two connections; prints messages a second. */
public final class Mqtt {
  private static final int CONNECTIONS = 2;
  private static final int WINDOW = 10_000; // what the broker sends without an acknowledgement
  private static final int UNCONFIRMED = 1000; // the connector's default, too
  private static final int BODY = 1024;
  private static final long KEPT_SECONDS = 3600;

  private final int port;
  private final long count;
  private SparkSession spark;

  private Mqtt(int port, long count) {
    this.port = port;
    this.count = count;
  }

  /** Does the work twice, on two topics: the first time counts from the start of the JVM. */
  public static void main(String[] args) throws Exception {
    Mqtt bench = new Mqtt(Integer.parseInt(args[0]), Long.parseLong(args[1]));
    String what = args[2];
    if (what.startsWith("before")) {
      bench.prepare(what, "cold");
      bench.prepare(what, "warm");
    } else {
      bench.run(what, "cold", ManagementFactory.getRuntimeMXBean().getStartTime());
      bench.run(what, "warm", System.currentTimeMillis());
    }
    System.exit(0);
  }

  private void run(String what, String topic, long start) throws Exception {
    switch (what) {
      case "sparkds read" -> stream(topic);
      case "plain read" -> consume(topic, count);
      case "sparkds write" -> save(topic);
      default -> publish(topic);
    }
    double seconds = (System.currentTimeMillis() - start) / 1e3;
    System.out.printf("result\t%s\t%.0f%n", topic, count / seconds);
    if (what.endsWith("write")) {
      consume(topic, count); // fails to end if any is missing
    }
  }

  /** Empty sessions, and for a read what they are to hold. */
  private void prepare(String what, String topic) throws Exception {
    onConnections((number, any) -> {
      Mqtt5AsyncClient session = client(topic + "-" + number);
      session.connectWith().cleanStart(true).send().get();
      session.disconnect().get();
      connectTo(session, topic);
      session.disconnect().get();
    });
    if (what.equals("before read")) {
      publish(topic);
    }
  }

  private void connectTo(Mqtt5AsyncClient session, String topic) throws Exception {
    session.connectWith().cleanStart(false).sessionExpiryInterval(KEPT_SECONDS).send().get();
    session.subscribeWith().topicFilter("$share/" + topic + "/" + topic).qos(MqttQos.AT_LEAST_ONCE).send().get();
  }

  private SparkSession spark() {
    if (spark == null) {
      spark = SparkSession.builder().master("local[2]").config("spark.ui.enabled", false).getOrCreate();
    }
    return spark;
  }

  /** Drains the sessions through the claim log. */
  private void stream(String topic) throws Exception {
    Dataset<Row> messages = spark().readStream().format("mqtt").options(options(topic)).load().select("body");
    messages.writeStream()
        .format("noop")
        .trigger(Trigger.AvailableNow())
        .option("checkpointLocation", Files.createTempDirectory("checkpoint").toString())
        .start()
        .awaitTermination();
  }

  private void save(String topic) {
    Dataset<Row> rows = spark().range(0, count, 1, CONNECTIONS)
        .select(functions.lit(new byte[BODY]).as("body"));
    rows.write().format("mqtt").options(options(topic)).mode("append").save();
  }

  private Map<String, String> options(String topic) {
    return Map.of("port", "" + port, "clientId", topic, "topicFilter", topic, "topic", topic, "sessions", "" + CONNECTIONS,
        "parallelism", "" + CONNECTIONS, "window", "" + WINDOW);
  }

  private void consume(String topic, long messages) throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    AtomicLong left = new AtomicLong(messages);
    onConnections((number, any) -> {
      Mqtt5AsyncClient session = client(topic + "-" + number);
      session.publishes(MqttGlobalPublishFilter.ALL, message -> {
        message.acknowledge();
        if (left.decrementAndGet() == 0) {
          done.countDown();
        }
      }, Runnable::run, true);
      connectTo(session, topic);
      done.await();
      session.disconnect().get();
    });
  }

  private void publish(String topic) throws Exception {
    byte[] body = new byte[BODY];
    onConnections((number, writer) -> {
      writer.connect().get();
      Semaphore room = new Semaphore(UNCONFIRMED);
      for (long i = 0; i < count / CONNECTIONS; i++) {
        room.acquire();
        writer.publishWith().topic(topic).qos(MqttQos.AT_LEAST_ONCE).payload(body)
            .userProperties().add("message_id", UUID.randomUUID().toString()).applyUserProperties()
            .send().whenComplete((result, error) -> {
              if (error != null) {
                System.exit(1);
              }
              room.release();
            });
      }
      room.acquire(UNCONFIRMED);
      writer.disconnect().get();
    });
  }

  private void onConnections(Work work) throws Exception {
    var threads = Executors.newFixedThreadPool(CONNECTIONS);
    var tasks = IntStream.range(0, CONNECTIONS).<Callable<Void>>mapToObj(number -> () -> {
      work.on(number, client(UUID.randomUUID().toString()));
      return null;
    }).toList();
    for (var result : threads.invokeAll(tasks)) {
      result.get();
    }
    threads.shutdown();
  }

  private Mqtt5AsyncClient client(String id) {
    return MqttClient.builder().useMqttVersion5().identifier(id).serverHost("127.0.0.1").serverPort(port).buildAsync();
  }

  /** What one connection does. */
  private interface Work {
    void on(int number, Mqtt5AsyncClient any) throws Exception;
  }
}
