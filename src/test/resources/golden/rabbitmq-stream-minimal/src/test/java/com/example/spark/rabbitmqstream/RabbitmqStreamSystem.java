package com.example.spark.rabbitmqstream;

import com.rabbitmq.stream.Message;
import com.rabbitmq.stream.MessageBuilder;
import com.rabbitmq.stream.OffsetSpecification;
import com.rabbitmq.stream.compression.Compression;
import com.rabbitmq.stream.compression.DefaultCompressionCodecFactory;
import com.rabbitmq.stream.impl.Client;
import com.rabbitmq.stream.impl.MessageBatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;

/** The live system of the tests: a stream of its own on a real broker, filled and looked at without the connector. */
final class RabbitmqStreamSystem implements AutoCloseable {
  /** What a stream says of where a message is, which is not the same for one that is written again. */
  static final Set<String> UNSTABLE = Arrays.stream(RabbitmqStreamRows.SCHEMA.fieldNames())
      .filter(column -> RabbitmqStreamRows.source(column).matches("offset|chunk_timestamp")).collect(Collectors.toSet());

  private static final int SECONDS = 60;

  private final RabbitmqStreamBroker broker;
  private final String stream = "rabbitmq-stream-" + UUID.randomUUID();
  private final Semaphore confirms = new Semaphore(0);
  private Client client;

  /** A message as it came. */
  record Received(String stream, long offset, long timestamp, Message message) {}

  RabbitmqStreamSystem(RabbitmqStreamBroker broker) {
    this(broker, Map.of());
  }

  RabbitmqStreamSystem(RabbitmqStreamBroker broker, Map<String, String> arguments) {
    this.broker = broker;
    connect();
    create(arguments);
  }

  /** A new and empty one. */
  static RabbitmqStreamSystem fresh() {
    return new RabbitmqStreamSystem(RabbitmqStreamBroker.shared());
  }

  /** Again, when the broker was killed. */
  void connect() {
    client = new Client(parameters().publishConfirmListener((id, publishing) -> confirms.release()));
    client.declarePublisher((byte) 0, null, stream);
  }

  private Client.ClientParameters parameters() {
    return new Client.ClientParameters().host("127.0.0.1").port(broker.port()).compressionCodecFactory(new DefaultCompressionCodecFactory());
  }

  void create(Map<String, String> arguments) {
    require(client.create(stream, arguments));
    require(client.declarePublisher((byte) 0, null, stream));
  }

  void drop() {
    require(client.delete(stream));
  }

  private static void require(Client.Response response) {
    if (!response.isOk()) {
      throw new IllegalStateException("response " + response.getResponseCode());
    }
  }

  /** How to reach it. */
  Map<String, String> options() {
    Map<String, String> options = new TreeMap<>();
    options.put("uri", broker.place());
    options.put("stream", stream);
    options.put("startingOffset", "earliest");
    options.put("onError", "fail");
    return options;
  }

  String brokerVersion() {
    return client.brokerVersion();
  }

  String stream() {
    return stream;
  }

  /** Adds rows number {@code from} to {@code from + count - 1}. */
  void append(int from, int count) {
    publish(IntStream.range(from, from + count).<Function<MessageBuilder, Message>>mapToObj(i ->
        builder -> RabbitmqStreamMessages.message(builder, expected(i), RabbitmqStreamMessages.body(expected(i)))).toList());
  }

  void publish(List<Function<MessageBuilder, Message>> messages) {
    for (int from = 0; from < messages.size(); from += 500) {
      List<Message> some = messages.subList(from, Math.min(from + 500, messages.size())).stream()
          .map(message -> message.apply(client.messageBuilder())).toList();
      client.publish((byte) 0, some);
    }
    confirmed(messages.size());
  }

  /** Adds rows as other clients may, in batches of ten, compressed in one way after the other. */
  void appendBatches(int from, int count) {
    List<MessageBatch> batches = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (i % 10 == 0) {
        batches.add(new MessageBatch(Compression.values()[i / 10 % Compression.values().length]));
      }
      batches.get(i / 10).add(RabbitmqStreamMessages.message(client.messageBuilder(), expected(from + i), RabbitmqStreamMessages.body(expected(from + i))));
    }
    client.publishBatches((byte) 0, batches);
    confirmed(batches.size());
  }

  private void confirmed(int count) {
    try {
      if (!confirms.tryAcquire(count, SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("not confirmed: " + count);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What row number i is, in the order of the table's columns. */
  Row expected(int i) {
    return RabbitmqStreamMessages.row(stream, i);
  }

  List<Row> expected(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(this::expected).toList();
  }

  /** The rows that are there. */
  List<Row> contents() {
    return messages(stream).stream().map(RabbitmqStreamMessages::row).toList();
  }

  /** All messages of a stream. */
  List<Received> messages(String name) {
    long end = end(name, 1000);
    BlockingQueue<Received> messages = new LinkedBlockingQueue<>();
    try (Client all = new Client(parameters().chunkListener((from, id, offset, count, size) -> {
      from.credit(id, 1);
      return null;
    }).messageListener((id, offset, time, committed, chunk, message) ->
        messages.add(new Received(name, offset, time, message))))) {
      List<Received> received = new ArrayList<>();
      require(all.subscribe((byte) 0, name, OffsetSpecification.first(), 10));
      while (end > 0 && (received.isEmpty() || received.get(received.size() - 1).offset < end - 1)) {
        received.add(messages.poll(SECONDS, TimeUnit.SECONDS));
      }
      return received;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Behind the last message of a stream, or 0 where none is told of in so many milliseconds. */
  long end(String name, long millis) {
    BlockingQueue<Long> ends = new LinkedBlockingQueue<>();
    try (Client last = new Client(parameters().chunkListener((from, id, offset, count, size) -> {
      ends.add(offset + count);
      return null;
    }))) {
      require(last.subscribe((byte) 0, name, OffsetSpecification.last(), 1));
      last.metadata(name); // is answered behind the chunk, if there is one
      Long end = ends.poll(millis, TimeUnit.MILLISECONDS);
      return end == null ? 0 : end;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes it away, if it is still there. */
  @Override
  public void close() {
    if (client.isOpen()) {
      client.delete(stream);
      client.close();
    }
  }
}
