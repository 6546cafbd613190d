package dev.sparkds.bench;

import com.rabbitmq.stream.Environment;
import com.rabbitmq.stream.OffsetSpecification;
import com.rabbitmq.stream.Producer;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.apache.spark.sql.functions;

/** Moves messages by the generated connector or by a loop around RabbitMQ's stream client, both by two connections. */
public final class Streams {
  private static final int UNCONFIRMED = 10_000; // the connector's default
  private static final int BODY = 1024;

  private final Environment environment;
  private final String place;
  private final long count;
  private String stream;

  private Streams(String place, long count) {
    this.environment = Environment.builder().uri(place).build();
    this.place = place;
    this.count = count;
  }

  public static void main(String[] args) {
    Runs.exitAfter(() -> {
      Streams bench = new Streams(args[0], Long.parseLong(args[1]));
      bench.run(args[2], args.length > 3 ? Integer.parseInt(args[3]) : 0);
    });
  }

  private void run(String what, int runs) throws Exception {
    switch (what) {
      case "sparkds read" -> reads(runs, this::load);
      case "plain read" -> reads(runs, () -> Runs.onThreads(count, this::consume));
      case "sparkds write" -> writes(runs, this::save);
      default -> writes(runs, () -> Runs.onThreads(count, this::publish));
    }
  }

  /** One stream serves all reads. */
  private void reads(int runs, Runs.Work work) throws Exception {
    create();
    Runs.onThreads(count, this::publish);
    Runs.measure(runs, count, () -> {}, work, () -> {});
    environment.deleteStream(stream);
  }

  private void writes(int runs, Runs.Work work) throws Exception {
    Runs.measure(runs, count, this::create, work, () -> {
      consume(0, count);
      environment.deleteStream(stream);
    });
  }

  private void create() {
    stream = "bench-" + UUID.randomUUID();
    environment.streamCreator().stream(stream).create();
  }

  private void load() {
    var messages = Runs.spark().read().format("messages").options(options()).option("numPartitions", Runs.THREADS).load();
    messages.select("body", "offset").write().format("noop").mode("overwrite").save();
  }

  private void save() {
    Runs.spark().range(0, count, 1, Runs.THREADS).select(functions.lit(new byte[BODY]).as("body"))
        .write().format("messages").options(options()).mode("append").save();
  }

  private Map<String, String> options() {
    return Map.of("uri", place, "stream", stream);
  }

  private void consume(long from, long to) throws Exception {
    CountDownLatch left = new CountDownLatch((int) (to - from));
    try (var consumer = environment.consumerBuilder().stream(stream).offset(OffsetSpecification.offset(from))
        .messageHandler((context, message) -> {
          if (context.offset() < to && message.getBodyAsBinary().length == BODY) {
            left.countDown();
          }
        }).build()) {
      left.await();
    }
  }

  private void publish(long from, long to) throws Exception {
    byte[] body = new byte[BODY];
    Semaphore unconfirmed = new Semaphore(0);
    try (Producer producer = environment.producerBuilder().stream(stream).maxUnconfirmedMessages(UNCONFIRMED).build()) {
      for (long i = from; i < to; i++) {
        producer.send(producer.messageBuilder().properties().messageId(i).messageBuilder().addData(body).build(), status -> {
          if (status.isConfirmed()) {
            unconfirmed.release();
          }
        });
      }
      unconfirmed.acquire((int) (to - from));
    }
  }
}
