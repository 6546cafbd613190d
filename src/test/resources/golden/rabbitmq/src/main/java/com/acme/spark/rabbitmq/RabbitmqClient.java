package com.acme.spark.rabbitmq;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.LongString;
import com.rabbitmq.client.ShutdownSignalException;
import com.rabbitmq.client.impl.ContentHeaderPropertyWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** RabbitMQ, as Spark's tasks and driver use it; what it asks the broker goes through one connection of its own. */
final class RabbitmqClient implements AutoCloseable {
  private static final String HEADER = "headers."; // one header as a column of its own
  private static final Logger LOG = LoggerFactory.getLogger(RabbitmqClient.class);

  /** Every property of a message that a column may have as its source. */
  private static final Set<String> PROPERTIES = Set.of(
      "body", "text", "exchange", "routing_key", "redelivered", "message_id", "timestamp", "headers", "content_type",
      "content_encoding", "correlation_id", "reply_to", "priority", "expiration", "delivery_mode", "type", "user_id",
      "app_id");

  private final RabbitmqOptions options;
  private final RabbitmqConnection connection;
  private final RabbitmqRows rows = new RabbitmqRows(RabbitmqRows.SCHEMA);
  private RabbitmqConnection.Deliveries deliveries;
  private long skipped;
  private RabbitmqConnection.Publisher publisher;

  RabbitmqClient(RabbitmqOptions options) {
    this.options = options;
    this.connection = new RabbitmqConnection(options);
  }

  /** Worth another try. */
  static boolean isTransient(Exception error) {
    return RabbitmqConnection.isLost(error);
  }

  @Override
  public void close() {
    giveBack();
    connection.close();
  }

  /** Logs in, and asks for the queue where one is given; it declares none. */
  String check() throws IOException {
    Channel channel = connection.channel();
    return "connection ok, authentication ok" + (options.queue() == null
        ? "" : ", queue ok with " + channel.queueDeclarePassive(options.queue()).getMessageCount() + " messages");
  }

  /** Why the message makes no row, null when it does. */
  private String misfit(Message message) {
    try {
      rows.row(message);
      return null;
    } catch (IllegalArgumentException e) {
      LOG.warn("message {} of queue '{}' makes no row: {}; onError={}", message.properties.getMessageId(),
          options.queue(), e.getMessage(), options.onError());
      return e.getMessage();
    }
  }

  /** How many messages wait in the queue now. */
  long end() throws IOException {
    return RabbitmqConnection.Browse.depth(connection, options);
  }

  /** Looks at the messages and gives all of them back: nothing is acknowledged, and none leaves the queue. */
  Cursor read(RabbitmqPartition partition, List<String> sources, int limit) {
    boolean all = options.onError().equals("fail"); // then the reader says what is wrong with a message
    return new RabbitmqConnection.Browse(
        connection, options, partition.end(), limit, message -> all || misfit(message) == null);
  }

  /** How many messages wait in the queue; those that some consumer holds are not counted. */
  long depth() throws IOException {
    return connection.queue(options.queue()).getMessageCount();
  }

  /** The next message that makes a row, null when none came in time; a lost channel or queue is an error at once. */
  Message take(long most, long waitMillis) throws IOException {
    if (deliveries == null) {
      deliveries = RabbitmqConnection.Deliveries.of(connection, options.queue(), prefetch(most));
    }
    Message message = deliveries.next(waitMillis);
    while (message != null && !isSound(message)) {
      message = deliveries.next(waitMillis);
    }
    if (message != null && most == 1) {
      deliveries.cancel(); // or the broker would send what only has to go back
    }
    return message;
  }

  /** As many as are made durable before they are acknowledged, since the broker sends no more until then. */
  private int prefetch(long most) {
    return options.prefetch() == null ? (int) Math.min(most, options.segmentRows()) : options.prefetch();
  }

  /** What becomes of a message that makes no row is settled before it is acknowledged. */
  private boolean isSound(Message message) throws IOException {
    String misfit = misfit(message);
    if (misfit == null) {
      return true;
    }
    if (options.onError().equals("dead-letter")) {
      deadLetter(message, misfit);
    } else if (options.onError().equals("fail") || options.maxSkipped() != null && ++skipped > options.maxSkipped()) {
      throw new IOException("message " + message.id() + " of queue '" + options.queue() + "' makes no row: " + misfit
          + " (it stays in the queue; onError and maxSkipped say what else can become of it)");
    }
    return false;
  }

  private void deadLetter(Message message, String misfit) throws IOException {
    String queue = Objects.requireNonNullElse(options.deadLetterQueue(), options.queue() + ".dead-letter");
    Map<String, Object> headers = new TreeMap<>();
    headers.putAll(Objects.requireNonNullElse(message.properties.getHeaders(), Map.of()));
    headers.put("spark-error", misfit);
    AMQP.BasicProperties properties = message.properties.builder().headers(headers).deliveryMode(2).build();
    connection.queue(queue); // so that there is one to take it
    try (Channel channel = connection.newChannel()) {
      channel.confirmSelect();
      channel.basicPublish("", queue, true, properties, message.body);
      channel.waitForConfirmsOrDie(options.timeout().toMillis());
    } catch (InterruptedException e) {
      throw RabbitmqConnection.interrupted("a confirm");
    } catch (TimeoutException | ShutdownSignalException e) {
      throw new IOException("cannot put a message into queue '" + queue + "': " + RabbitmqConnection.reason(e), e);
    }
  }

  /** Lets the broker forget everything that was taken, on the channel on which it came. */
  void acknowledge() throws IOException {
    try {
      if (deliveries != null) {
        deliveries.acknowledge();
      }
    } catch (ShutdownSignalException e) {
      throw new IOException("the channel was closed before the acknowledgement: " + RabbitmqConnection.reason(e), e);
    }
  }

  /** Puts everything that was taken and not acknowledged back to where it was in the queue. */
  void giveBack() {
    RabbitmqConnection.Deliveries given = deliveries;
    deliveries = null;
    if (given != null) {
      given.giveBack();
    }
  }

  /** Publishes without waiting for each; no more than {@code maxUnconfirmed} are on their way at any time. */
  void write(List<Outgoing> rows) throws IOException {
    if (publisher == null) {
      publisher = new RabbitmqConnection.Publisher(connection.newChannel(), options.timeout());
      if (direct()) {
        connection.queue(options.queue());
      }
    }
    for (Outgoing row : rows) {
      publish(row);
    }
  }

  /** Returns when the broker has confirmed everything that was written. */
  void flush() throws IOException {
    if (publisher != null) {
      publisher.await(0);
    }
  }

  /** Over a new connection, as nobody knows what this one has delivered. */
  RabbitmqClient reconnected() {
    close();
    return new RabbitmqClient(options);
  }

  private void publish(Outgoing row) throws IOException {
    try {
      publisher.await(options.maxUnconfirmed() - 1);
      publisher.publish(exchange(row), routingKey(row), options.mandatory(), properties(row), payload(row));
    } catch (ShutdownSignalException e) {
      throw new IOException("the channel was closed while rows were written: " + RabbitmqConnection.reason(e), e);
    } catch (IllegalArgumentException e) {
      throw new IOException("message " + row.id + " cannot be sent: " + e.getMessage(), e);
    }
  }

  /** Whether rows go straight to a queue, whatever exchange they were once published to. */
  private boolean direct() {
    return options.queue() != null && options.exchange() == null && options.routingKey() == null;
  }

  private String exchange(Outgoing row) {
    String exchange = options.exchange() == null ? row.text("exchange") : options.exchange();
    return direct() || exchange == null ? "" : exchange;
  }

  private String routingKey(Outgoing row) {
    String key = options.routingKey() == null ? row.text("routing_key") : options.routingKey();
    return direct() ? options.queue() : Objects.requireNonNullElse(key, "");
  }

  private AMQP.BasicProperties properties(Outgoing row) {
    return new AMQP.BasicProperties.Builder()
        .messageId(Objects.requireNonNullElse(row.text("message_id"), row.id))
        .deliveryMode(options.messagePersistent() ? 2 : 1)
        .contentType(contentType(row))
        .contentEncoding(row.text("content_encoding"))
        .headers(row.headers())
        .priority(row.priority())
        .correlationId(row.text("correlation_id"))
        .replyTo(row.text("reply_to"))
        .expiration(row.text("expiration"))
        .timestamp(row.timestamp())
        .type(row.text("type"))
        .userId(row.text("user_id"))
        .appId(row.text("app_id"))
        .build();
  }

  /** The body as it was given, or a JSON object of the columns that are no property of the message. */
  private static byte[] payload(Outgoing row) throws IOException {
    if (row.values.get("body") instanceof byte[] body) {
      return body;
    }
    Map<String, Object> root = new LinkedHashMap<>();
    row.values.forEach((source, value) -> {
      if (!isProperty(source)) {
        put(root, pointer(source), value);
      }
    });
    return Json.MAPPER.writeValueAsBytes(root);
  }

  private static JsonPointer pointer(String source) {
    return source.startsWith("/") ? JsonPointer.compile(source) : JsonPointer.empty().appendProperty(source);
  }

  private static void put(Map<String, Object> object, JsonPointer path, Object value) {
    if (path.tail().matches()) {
      object.put(path.getMatchingProperty(), value);
    } else {
      put(child(object, path.getMatchingProperty()), path.tail(), value);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> child(Map<String, Object> object, String name) {
    return (Map<String, Object>) object.computeIfAbsent(name, none -> new LinkedHashMap<String, Object>());
  }

  private static String contentType(Outgoing row) {
    return Objects.requireNonNullElse(row.text("content_type"), "application/json");
  }

  private static boolean isProperty(String source) {
    return PROPERTIES.contains(source) || source.startsWith(HEADER);
  }

  /** JSON as it is in bodies, and as headers show what is no text. */
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

  /** A message as it came. */
  static final class Message {
    private final Envelope envelope;
    private final AMQP.BasicProperties properties;
    private final byte[] body;
    private JsonNode json;

    Message(Envelope envelope, AMQP.BasicProperties properties, byte[] body) {
      this.envelope = envelope;
      this.properties = properties;
      this.body = body;
    }

    /** The value of a column by its source, null when the message does not have it. */
    Object value(String source) {
      return switch (source) {
        case "body" -> body;
        case "text" -> new String(body, StandardCharsets.UTF_8);
        case "exchange" -> envelope.getExchange();
        case "routing_key" -> envelope.getRoutingKey();
        case "redelivered" -> envelope.isRedeliver();
        case "message_id" -> properties.getMessageId();
        case "timestamp" -> properties.getTimestamp();
        case "headers" -> headers();
        case "content_type" -> properties.getContentType();
        case "content_encoding" -> properties.getContentEncoding();
        case "correlation_id" -> properties.getCorrelationId();
        case "reply_to" -> properties.getReplyTo();
        case "priority" -> properties.getPriority();
        case "expiration" -> properties.getExpiration();
        case "delivery_mode" -> properties.getDeliveryMode();
        case "type" -> properties.getType();
        case "user_id" -> properties.getUserId();
        case "app_id" -> properties.getAppId();
        default -> source.startsWith(HEADER) ? header(source.substring(HEADER.length())) : field(source);
      };
    }

    long size() {
      return body.length;
    }

    /** By which the channel it came on acknowledges it. */
    long tag() {
      return envelope.getDeliveryTag();
    }

    /** All headers as text, since a map column has one type for all, but for the counts that a quorum queue adds. */
    private Map<String, Object> headers() {
      if (properties.getHeaders() == null) {
        return null;
      }
      Map<String, Object> texts = new TreeMap<>();
      properties.getHeaders().forEach((name, value) -> texts.put(name, text(plain(value))));
      texts.keySet().removeAll(List.of("x-delivery-count", "x-acquired-count"));
      return texts.isEmpty() ? null : texts;
    }

    private Object header(String name) {
      return properties.getHeaders() == null ? null : plain(properties.getHeaders().get(name));
    }

    private static String text(Object value) {
      if (value instanceof byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
      }
      return value instanceof Map || value instanceof List ? Json.text(value) : Objects.toString(value, null);
    }

    /** A header in Java's own types: the client leaves texts, times and tables as they were on the wire. */
    private static Object plain(Object value) {
      if (value instanceof LongString text) {
        return text.toString();
      }
      if (value instanceof Date time) {
        return time.toInstant();
      }
      if (value instanceof List<?> list) {
        return list.stream().map(Message::plain).toList();
      }
      if (value instanceof Map<?, ?> table) {
        Map<String, Object> plain = new TreeMap<>();
        table.forEach((name, entry) -> plain.put((String) name, plain(entry)));
        return plain;
      }
      return value;
    }

    /** A field of the JSON in the body, by its name or by a pointer. */
    private Object field(String source) {
      JsonNode field = source.startsWith("/") ? json().at(source) : json().path(source);
      try {
        return Json.MAPPER.treeToValue(field, Object.class);
      } catch (JsonProcessingException e) {
        throw new IllegalArgumentException("field " + source + " of the body: " + e.getOriginalMessage(), e);
      }
    }

    private JsonNode json() {
      try {
        json = json == null ? Json.MAPPER.readTree(body) : json;
        return json;
      } catch (IOException e) {
        throw new IllegalArgumentException("the body is not JSON", e);
      }
    }

    String id() {
      return properties.getMessageId();
    }

    boolean redelivered() {
      return envelope.isRedeliver();
    }

    /** Keeps all there is to know, the properties just as AMQP writes them. */
    void writeTo(DataOutput out) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream header = new DataOutputStream(bytes);
      header.writeShort(0); // AMQP's weight, which the properties are read with
      header.writeLong(body.length);
      properties.writePropertiesTo(new ContentHeaderPropertyWriter(header));
      out.writeBoolean(envelope.isRedeliver());
      out.writeUTF(envelope.getExchange());
      out.writeUTF(envelope.getRoutingKey());
      out.writeInt(bytes.size());
      out.write(bytes.toByteArray());
      out.writeInt(body.length);
      out.write(body);
    }

    static Message readFrom(DataInput in) throws IOException {
      Envelope envelope = new Envelope(0, in.readBoolean(), in.readUTF(), in.readUTF());
      DataInputStream properties = new DataInputStream(new ByteArrayInputStream(bytes(in)));
      return new Message(envelope, new AMQP.BasicProperties(properties), bytes(in));
    }

    private static byte[] bytes(DataInput in) throws IOException {
      byte[] bytes = new byte[in.readInt()];
      in.readFully(bytes);
      return bytes;
    }
  }

  /** Messages of one read. */
  interface Cursor extends Closeable {
    boolean next() throws IOException;

    Message message();
  }

  /** A row on its way out, by the sources of its columns. */
  record Outgoing(String id, Map<String, Object> values) {
    private String text(String source) {
      return (String) values.get(source);
    }

    private Integer priority() {
      Number priority = (Number) values.get("priority");
      if (priority != null && (priority.longValue() < 0 || priority.longValue() > 255)) {
        throw new IllegalArgumentException("priority " + priority + " is not in 0 to 255");
      }
      return priority == null ? null : priority.intValue();
    }

    /** AMQP knows whole seconds only. */
    private Date timestamp() {
      Instant time = (Instant) values.get("timestamp");
      return time == null ? null : Date.from(Instant.ofEpochSecond(time.getEpochSecond()));
    }

    private Map<String, Object> headers() {
      Map<String, Object> headers = new TreeMap<>();
      if (values.get("headers") instanceof Map<?, ?> all) {
        all.forEach((name, value) -> headers.put((String) name, value));
      }
      values.forEach((source, value) -> {
        if (source.startsWith(HEADER) && value != null) {
          headers.put(source.substring(HEADER.length()), value instanceof Instant time ? Date.from(time) : value);
        }
      });
      return headers.isEmpty() ? null : headers;
    }
  }
}
