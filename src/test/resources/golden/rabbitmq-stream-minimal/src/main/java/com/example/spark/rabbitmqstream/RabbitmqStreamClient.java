package com.example.spark.rabbitmqstream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.rabbitmq.stream.MessageBuilder;
import com.rabbitmq.stream.Properties;
import com.rabbitmq.stream.impl.HashUtils;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** RabbitMQ's streams, as Spark's tasks and driver use them. */
final class RabbitmqStreamClient implements AutoCloseable {
  private static final String PROPERTY = "application_properties."; // one application property as a column of its own
  private static final int ROUTES = 10_000;

  private final RabbitmqStreamOptions options;
  private final RabbitmqStreamConnection connection;
  private RabbitmqStreamRetry retry;
  private final Map<String, RabbitmqStreamPublisher> publishers = new LinkedHashMap<>();
  private final Map<String, String> routes = new HashMap<>();
  private List<String> partitions;

  RabbitmqStreamClient(RabbitmqStreamOptions options) {
    this.options = options;
    this.connection = new RabbitmqStreamConnection(options);
  }

  /** Worth another try. */
  static boolean isTransient(Exception error) {
    return RabbitmqStreamConnection.isLost(error);
  }

  @Override
  public void close() {
    publishers.values().forEach(RabbitmqStreamPublisher::close);
    publishers.clear();
    connection.close();
  }

  /** Logs in, and asks for the leader of each stream. */
  String check() throws IOException {
    List<String> streams = connection.streams();
    for (String stream : streams) {
      connection.leader(stream);
    }
    return "connection ok, authentication ok, streams ok: " + String.join(", ", streams);
  }

  /** From now on goes on over a new connection when one is lost, as often as this one says. */
  RabbitmqStreamClient retrying(RabbitmqStreamRetry connections) {
    retry = connections;
    return this;
  }

  /** For each stream the offset of the first message that can still be read. */
  SortedMap<String, Long> earliest() throws IOException {
    return positions(RabbitmqStreamFeed::first);
  }

  /** For each stream the offset of the first message that is to be read. */
  SortedMap<String, Long> beginning() throws IOException {
    return options.startingTimestamp() == null ? earliest() : positions(RabbitmqStreamFeed::since);
  }

  /** For each stream the offset behind the last message. */
  SortedMap<String, Long> latest() throws IOException {
    return positions(RabbitmqStreamFeed::end);
  }

  private SortedMap<String, Long> positions(Question question) throws IOException {
    SortedMap<String, Long> positions = new TreeMap<>();
    for (String stream : connection.streams()) {
      positions.put(stream, question.of(connection, stream, options));
    }
    return positions;
  }

  /** Gives every message of a stream from one offset up to another, which is exclusive, or throws. */
  Cursor read(String stream, long start, long end) {
    return new RabbitmqStreamStreamCursor(connection, options, retry == null ? new RabbitmqStreamRetry(options) : retry, stream, start, end);
  }

  /** Publishes without waiting for each; no more than {@code maxUnconfirmed} are on their way at any time. */
  void write(List<Outgoing> rows) throws IOException {
    Map<String, List<Outgoing>> byStream = new LinkedHashMap<>();
    for (Outgoing row : rows) {
      byStream.computeIfAbsent(stream(row), none -> new ArrayList<>()).add(row);
    }
    for (Map.Entry<String, List<Outgoing>> batch : byStream.entrySet()) {
      publisher(batch.getKey(), batch.getValue().get(0)).publish(batch.getValue(), this::message);
    }
  }

  private RabbitmqStreamPublisher publisher(String stream, Outgoing first) throws IOException {
    RabbitmqStreamPublisher publisher = publishers.get(stream);
    if (publisher == null) {
      publisher = new RabbitmqStreamPublisher(connection, options, stream, first.producer());
      publishers.put(stream, publisher);
    }
    return publisher;
  }

  /** Returns when the broker has confirmed everything that was written. */
  void flush() throws IOException {
    for (RabbitmqStreamPublisher publisher : publishers.values()) {
      publisher.await(0);
    }
  }

  /** Over new connections, as nobody knows what these have delivered. */
  RabbitmqStreamClient reconnected() {
    close();
    return new RabbitmqStreamClient(options);
  }

  /** The stream, or the partition of the super stream that RabbitMQ's other clients would choose as well. */
  private String stream(Outgoing row) throws IOException {
    if (options.stream() != null) {
      return options.stream();
    }
    String key = options.routingColumn() == null ? row.messageId() : Objects.toString(row.values.get(options.routingColumn()), "");
    String stream = routes.get(key);
    if (stream == null) {
      stream = options.routing().equals("key") ? bound(key) : hashed(key);
      if (routes.size() < ROUTES) {
        routes.put(key, stream);
      }
    }
    return stream;
  }

  private String bound(String key) throws IOException {
    List<String> bound = connection.route(key);
    if (bound.size() != 1) {
      throw new IOException("routing key '" + key + "' leads to " + bound.size() + " partitions of '" + options.superStream()
          + "': " + bound + "; it must be one");
    }
    return bound.get(0);
  }

  private String hashed(String key) throws IOException {
    if (partitions == null) {
      partitions = connection.streams();
    }
    return partitions.get((int) Long.remainderUnsigned(Integer.toUnsignedLong(HashUtils.MURMUR3.applyAsInt(key)), partitions.size()));
  }

  private com.rabbitmq.stream.Message message(Outgoing row, MessageBuilder builder) throws IOException {
    row.properties(builder.properties().messageId(row.messageId()), contentType(row));
    MessageBuilder.ApplicationPropertiesBuilder application = builder.applicationProperties();
    row.applicationProperties().forEach((name, value) -> add(application, name, value));
    return builder.addData(payload(row)).build();
  }

  private static void add(MessageBuilder.ApplicationPropertiesBuilder properties, String name, Object value) {
    if (value instanceof Boolean flag) {
      properties.entry(name, flag);
    } else if (value instanceof Byte number) {
      properties.entry(name, number);
    } else if (value instanceof Short number) {
      properties.entry(name, number);
    } else if (value instanceof Integer number) {
      properties.entry(name, number);
    } else if (value instanceof Long number) {
      properties.entry(name, number);
    } else if (value instanceof Float number) {
      properties.entry(name, number);
    } else if (value instanceof Double number) {
      properties.entry(name, number);
    } else if (value instanceof byte[] bytes) {
      properties.entry(name, bytes);
    } else if (value instanceof Instant time) {
      properties.entryTimestamp(name, time.toEpochMilli());
    } else if (value != null) {
      properties.entry(name, value.toString());
    }
  }

  private static byte[] payload(Outgoing row) {
    Object body = row.values.getOrDefault("text", row.values.get("body"));
    return body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : body instanceof byte[] all ? all : new byte[0];
  }

  private static String contentType(Outgoing row) {
    return row.text("content_type");
  }

  /** JSON as it is in bodies, and as properties show what is no text. */
  private static final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .addModule(new SimpleModule()
            .addSerializer(TemporalAccessor.class, ToStringSerializer.instance)
            .addSerializer(TemporalAmount.class, ToStringSerializer.instance))
        .build();

    static String text(Object value) {
      try {
        return MAPPER.writeValueAsString(value);
      } catch (JsonProcessingException e) {
        throw new IllegalArgumentException(e.getOriginalMessage(), e);
      }
    }
  }

  /** What is asked of a stream. */
  private interface Question {
    long of(RabbitmqStreamConnection connection, String stream, RabbitmqStreamOptions options) throws IOException;
  }

  /** A message as it came. */
  static final class Message {
    private final String stream;
    private final long offset;
    private final long timestamp;
    private final com.rabbitmq.stream.Message message;
    private final byte[] body;

    Message(String stream, long offset, long timestamp, com.rabbitmq.stream.Message message) {
      this.stream = stream;
      this.offset = offset;
      this.timestamp = timestamp;
      this.message = message;
      this.body = bytes(message);
    }

    /** The data of a message, or the one value that another client gave it, as text. */
    private static byte[] bytes(com.rabbitmq.stream.Message message) {
      if (message.getBody() == null || message.getBody() instanceof byte[]) {
        return Objects.requireNonNullElse(message.getBodyAsBinary(), new byte[0]);
      }
      return message.getBody().toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The value of a column by its source, null when the message does not have it. */
    Object value(String source) {
      return switch (source) {
        case "body" -> body;
        case "text" -> new String(body, StandardCharsets.UTF_8);
        case "stream" -> stream;
        case "offset" -> offset;
        case "chunk_timestamp" -> Instant.ofEpochMilli(timestamp);
        case "application_properties" -> properties();
        default -> source.startsWith(PROPERTY) ? property(source.substring(PROPERTY.length())) : standard(source);
      };
    }

    private Object standard(String source) {
      Properties given = message.getProperties();
      return switch (source) {
        case "message_id" -> given == null ? null : text(given.getMessageId());
        case "correlation_id" -> given == null ? null : text(given.getCorrelationId());
        case "user_id" -> given == null ? null : given.getUserId();
        case "subject" -> given == null ? null : given.getSubject();
        case "to" -> given == null ? null : given.getTo();
        case "reply_to" -> given == null ? null : given.getReplyTo();
        case "content_type" -> given == null ? null : given.getContentType();
        case "content_encoding" -> given == null ? null : given.getContentEncoding();
        case "creation_time" -> given == null ? null : time(given.getCreationTime());
        case "absolute_expiry_time" -> given == null ? null : time(given.getAbsoluteExpiryTime());
        case "group_id" -> given == null ? null : given.getGroupId();
        case "group_sequence" -> given == null || given.getGroupSequence() < 0 ? null : given.getGroupSequence();
        case "reply_to_group_id" -> given == null ? null : given.getReplyToGroupId();
        default -> field(source);
      };
    }

    /** The client says zero where there is none. */
    private static Instant time(long millis) {
      return millis == 0 ? null : Instant.ofEpochMilli(millis);
    }

    long size() {
      return body.length;
    }

    long offset() {
      return offset;
    }

    /** All application properties as text, since a map column has one type for all. */
    private Map<String, Object> properties() {
      if (message.getApplicationProperties() == null) {
        return null;
      }
      Map<String, Object> texts = new TreeMap<>();
      message.getApplicationProperties().forEach((name, value) -> texts.put(name, text(value)));
      return texts.isEmpty() ? null : texts;
    }

    private Object property(String name) {
      return message.getApplicationProperties() == null ? null : plain(message.getApplicationProperties().get(name));
    }

    private static Object plain(Object value) {
      return value instanceof Date time ? time.toInstant() : value instanceof java.util.UUID id ? id.toString() : value;
    }

    private static String text(Object value) {
      if (value instanceof byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
      }
      return value instanceof Map || value instanceof List ? Json.text(value) : Objects.toString(plain(value), null);
    }

    private static Object field(String source) {
      throw new IllegalArgumentException("a message has no '" + source + "'");
    }
  }

  /** Messages of one read. */
  interface Cursor extends Closeable {
    boolean next() throws IOException;

    Message message();
  }

  /** A row on its way out, by the sources of its columns; its id is made of the query, the epoch, the partition and its place. */
  record Outgoing(String id, Map<String, Object> values) {
    private static final long ROWS = 1L << 32;

    private String text(String source) {
      return Objects.toString(values.get(source), null);
    }

    String messageId() {
      return Objects.requireNonNullElse(text("message_id"), id);
    }

    /** The query and the partition: the broker remembers the last publishing id under this name. */
    String producer() {
      String[] parts = parts();
      return parts[0] + "-" + parts[2];
    }

    /** Grows from row to row and from epoch to epoch, and is the same when the same row is written again. */
    long publishingId() {
      String[] parts = parts();
      return Math.addExact(Math.multiplyExact(Long.parseLong(parts[1]), ROWS), Long.parseLong(parts[3]));
    }

    private String[] parts() {
      int row = id.lastIndexOf('-');
      int partition = id.lastIndexOf('-', row - 1);
      int epoch = id.lastIndexOf('-', partition - 1);
      return new String[] {
        id.substring(0, epoch), id.substring(epoch + 1, partition), id.substring(partition + 1, row), id.substring(row + 1)
      };
    }

    private void properties(MessageBuilder.PropertiesBuilder properties, String contentType) {
      given(symbol("content_type", contentType), properties::contentType);
      given(text("correlation_id"), properties::correlationId);
      given(text("subject"), properties::subject);
      given(text("to"), properties::to);
      given(text("reply_to"), properties::replyTo);
      given(symbol("content_encoding", text("content_encoding")), properties::contentEncoding);
      given(text("group_id"), properties::groupId);
      given(text("reply_to_group_id"), properties::replyToGroupId);
      given((byte[]) values.get("user_id"), properties::userId);
      given((Instant) values.get("creation_time"), time -> properties.creationTime(time.toEpochMilli()));
      given((Instant) values.get("absolute_expiry_time"), time -> properties.absoluteExpiryTime(time.toEpochMilli()));
      given((Number) values.get("group_sequence"), number -> properties.groupSequence(number.longValue()));
    }

    /** AMQP has only ASCII here, and of other letters the client makes a frame that the broker waits for without end. */
    private static String symbol(String source, String value) {
      if (value != null && !StandardCharsets.US_ASCII.newEncoder().canEncode(value)) {
        throw new IllegalArgumentException(source + " is '" + value + "', and may have ASCII letters only");
      }
      return value;
    }

    private static <T> void given(T value, Consumer<T> property) {
      if (value != null) {
        property.accept(value);
      }
    }

    private Map<String, Object> applicationProperties() {
      Map<String, Object> properties = new TreeMap<>();
      if (values.get("application_properties") instanceof Map<?, ?> all) {
        all.forEach((name, value) -> properties.put((String) name, value));
      }
      values.forEach((source, value) -> {
        if (source.startsWith(PROPERTY) && value != null) {
          properties.put(source.substring(PROPERTY.length()), value);
        }
      });
      return properties;
    }
  }
}
