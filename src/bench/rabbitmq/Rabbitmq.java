package dev.sparkds.bench;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ConfirmCallback;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.Map;
import java.util.NavigableSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.streaming.Trigger;

/** Moves messages by the generated connector or by the plain client, both by two connections; prints messages a second. */
public final class Rabbitmq {
  private static final int CONNECTIONS = 2;
  private static final int SEGMENT = 1000; // the connector's default prefetch, and how many it acknowledges at once
  private static final int UNCONFIRMED = 1000; // the connector's default, too
  private static final int BODY = 1024;

  private final String uri;
  private final long count;
  private SparkSession spark;

  private Rabbitmq(String uri, long count) {
    this.uri = uri;
    this.count = count;
  }

  /** Does the work twice, on two queues: the first time counts from the start of the JVM. */
  public static void main(String[] args) throws Exception {
    Rabbitmq bench = new Rabbitmq(args[0], Long.parseLong(args[1]));
    String what = args[2];
    if (what.startsWith("before")) {
      bench.prepare(what, "cold");
      bench.prepare(what, "warm");
      return;
    }
    bench.run(what, "cold", ManagementFactory.getRuntimeMXBean().getStartTime());
    bench.run(what, "warm", System.currentTimeMillis());
    System.exit(0);
  }

  private void run(String what, String queue, long start) throws Exception {
    switch (what) {
      case "sparkds read" -> stream(queue);
      case "plain read" -> consume(queue);
      case "sparkds write" -> save(queue);
      default -> publish(queue);
    }
    double seconds = (System.currentTimeMillis() - start) / 1e3;
    System.out.printf("result\t%s\t%.0f%n", queue, count / seconds);
    long left = left(queue);
    if (left != (what.endsWith("read") ? 0 : count)) {
      throw new IllegalStateException(left + " messages are in the queue");
    }
  }

  private void prepare(String what, String queue) throws Exception {
    try (Connection connection = connect(); Channel channel = connection.createChannel()) {
      channel.queueDelete(queue);
      channel.queueDeclare(queue, true, false, false, null);
    }
    if (what.equals("before read")) {
      publish(queue);
    }
  }

  private long left(String queue) throws Exception {
    try (Connection connection = connect(); Channel channel = connection.createChannel()) {
      return channel.messageCount(queue);
    }
  }

  private SparkSession spark() {
    if (spark == null) {
      spark = SparkSession.builder().master("local[2]").config("spark.ui.enabled", false).getOrCreate();
    }
    return spark;
  }

  /** Drains the queue through the claim log. */
  private void stream(String queue) throws Exception {
    Dataset<Row> messages = spark().readStream().format("rabbitmq").options(options(queue)).load().select("body");
    messages.writeStream()
        .format("noop")
        .trigger(Trigger.AvailableNow())
        .option("checkpointLocation", Files.createTempDirectory("checkpoint").toString())
        .start()
        .awaitTermination();
  }

  private void save(String queue) {
    Dataset<Row> rows = spark().range(0, count, 1, CONNECTIONS)
        .select(functions.lit(new byte[BODY]).as("body"));
    rows.write().format("rabbitmq").options(options(queue)).mode("append").save();
  }

  private Map<String, String> options(String queue) {
    return Map.of("uri", uri, "queue", queue, "parallelism", "" + CONNECTIONS);
  }

  private void consume(String queue) throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    AtomicLong left = new AtomicLong(count);
    onConnections(connection -> {
      Channel channel = connection.createChannel();
      channel.basicQos(SEGMENT);
      AtomicLong taken = new AtomicLong();
      channel.basicConsume(queue, false, (tag, message) -> {
        boolean last = left.decrementAndGet() == 0;
        if (last || taken.incrementAndGet() % SEGMENT == 0) {
          channel.basicAck(message.getEnvelope().getDeliveryTag(), true);
        }
        if (last) {
          done.countDown();
        }
      }, tag -> {});
      done.await();
      channel.basicAck(0, true);
    });
  }

  private void publish(String queue) throws Exception {
    byte[] body = new byte[BODY];
    onConnections(connection -> {
      Channel channel = connection.createChannel();
      Semaphore room = new Semaphore(UNCONFIRMED);
      NavigableSet<Long> unconfirmed = new ConcurrentSkipListSet<>();
      ConfirmCallback confirmed = (tag, multiple) -> {
        for (Long done = unconfirmed.floor(tag); done != null; done = multiple ? unconfirmed.floor(tag) : null) {
          unconfirmed.remove(done);
          room.release();
        }
      };
      channel.addConfirmListener(confirmed, (tag, multiple) -> System.exit(1));
      channel.confirmSelect();
      for (long i = 0; i < count / CONNECTIONS; i++) {
        room.acquire();
        unconfirmed.add(channel.getNextPublishSeqNo());
        channel.basicPublish("", queue, true, properties(), body);
      }
      room.acquire(UNCONFIRMED);
    });
  }

  private static AMQP.BasicProperties properties() {
    return MessageProperties.MINIMAL_PERSISTENT_BASIC.builder().messageId(UUID.randomUUID().toString()).build();
  }

  private void onConnections(Work work) throws Exception {
    var threads = Executors.newFixedThreadPool(CONNECTIONS);
    Callable<Void> task = () -> {
      try (Connection connection = connect()) {
        work.on(connection);
        return null;
      }
    };
    for (var result : threads.invokeAll(Stream.generate(() -> task).limit(CONNECTIONS).toList())) {
      result.get();
    }
    threads.shutdown();
  }

  private Connection connect() throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(uri);
    return factory.newConnection();
  }

  /** What one connection does. */
  private interface Work {
    void on(Connection connection) throws Exception;
  }
}
