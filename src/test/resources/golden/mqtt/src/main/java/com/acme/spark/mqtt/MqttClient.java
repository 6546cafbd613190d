package com.acme.spark.mqtt;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.datatypes.Mqtt5UserProperties;
import com.hivemq.client.mqtt.mqtt5.datatypes.Mqtt5UserPropertiesBuilder;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import java.io.Closeable;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** MQTT, as Spark's tasks and driver use it; each connection to the broker has an identifier of its own. */
final class MqttClient implements AutoCloseable {
  private static final String USER_PROPERTY = "user_properties."; // one of them as a column of its own
  private static final Logger LOG = LoggerFactory.getLogger(MqttClient.class);

  /** Every property of a message that a column may have as its source. */
  private static final Set<String> PROPERTIES = Set.of(
      "body", "text", "topic", "qos", "retained", "message_id", "user_properties", "content_type", "response_topic",
      "correlation_data");

  private final MqttOptions options;
  private final MqttRows rows = new MqttRows(MqttRows.SCHEMA);
  private MqttSessions watched;
  private MqttSessions sessions;
  private int task;
  private long over;
  private long skipped;
  private MqttConnection writing;
  private MqttConfirms confirms;

  MqttClient(MqttOptions options) {
    this.options = options;
  }

  /** Worth another try. */
  static boolean isTransient(Exception error) {
    return MqttConnection.isLost(error);
  }

  @Override
  public void close() {
    giveBack();
    stopWatching();
    stopWriting();
  }

  /** Logs in under a name that no query has, and subscribes to nothing. */
  String check() throws IOException {
    try (MqttConnection connection = new MqttConnection(options, MqttConnection.anyId())) {
      connection.connect(0);
      return "connection ok, authentication ok";
    }
  }

  /** Why the message makes no row, null when it does. */
  private String misfit(Message message) {
    try {
      rows.row(message);
      return null;
    } catch (IllegalArgumentException e) {
      LOG.warn("message {} of topic '{}' makes no row: {}; onError={}", message.id(), message.topic(), e.getMessage(), options.onError());
      return e.getMessage();
    }
  }

  /** Which of the stream's tasks this is; the sessions are shared out among them. */
  void readAs(int number) {
    task = number;
  }

  /** How many messages wait in the sessions, as far as the broker shows them, but no fewer than a batch has tasks. */
  long depth() throws IOException {
    if (watched == null) {
      watched = MqttSessions.open(options, 0, 1);
    }
    long waiting = watched.count();
    if (waiting == 0) {
      return 0;
    }
    stopWatching(); // so that the tasks get the sessions, with all that was seen
    return Math.max(waiting, options.parallelism());
  }

  private void stopWatching() {
    if (watched != null) {
      watched.close();
      watched = null;
    }
  }

  /** The next message that makes a row, null when none came in time; a lost connection is an error at once. */
  Message take(long most, long waitMillis) throws IOException {
    if (sessions == null) {
      sessions = MqttSessions.open(options, task, options.parallelism());
      over = over == 0 ? System.nanoTime() + options.takeTime().toNanos() : over;
    }
    Message message = next(waitMillis);
    while (message != null && !isSound(message)) {
      message = next(waitMillis);
    }
    return message;
  }

  private Message next(long waitMillis) throws IOException {
    Message message = isOver() ? null : sessions.next(waitMillis);
    if (message != null) {
      message.identify(Objects.requireNonNullElse(options.messageId(), "message_id"));
    }
    return message;
  }

  private boolean isOver() {
    return System.nanoTime() - over > 0;
  }

  /** Whether the broker may have more, and sends it when something is acknowledged. */
  boolean isHeldBack() {
    return sessions != null && !isOver() && sessions.isHeldBack();
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
      throw new IOException("message " + message.id() + " of topic '" + message.topic() + "' makes no row: " + misfit
          + " (it stays in its session; onError and maxSkipped say what else can become of it)");
    }
    return false;
  }

  private void deadLetter(Message message, String misfit) throws IOException {
    try (MqttConnection connection = new MqttConnection(options, MqttConnection.anyId())) {
      connection.connect(0);
      connection.await(connection.forward(message, options.deadLetterTopic(), misfit), "publishing a dead letter");
    }
  }

  /** Lets the broker forget everything that was taken, by the session in which it came. */
  void acknowledge() {
    if (sessions != null) {
      sessions.acknowledge();
    }
  }

  /** Leaves everything that was taken and not acknowledged to the next who opens the sessions. */
  void giveBack() {
    if (sessions != null) {
      sessions.close();
      sessions = null;
    }
  }

  /** Publishes without waiting for each; no more than {@code maxUnconfirmed} are on their way at any time. */
  void write(List<Outgoing> rows) throws IOException {
    if (writing == null) {
      confirms = new MqttConfirms(options.timeout());
      writing = new MqttConnection(options, MqttConnection.anyId());
      writing.connect(0);
    }
    for (Outgoing row : rows) {
      publish(row);
    }
  }

  /** Returns when the broker has confirmed everything that was written. */
  void flush() throws IOException {
    if (confirms != null) {
      confirms.await(0);
    }
  }

  /** Over a new connection, as nobody knows what this one has delivered. */
  MqttClient reconnected() {
    close();
    return new MqttClient(options);
  }

  private void stopWriting() {
    if (writing != null) {
      writing.close();
      writing = null;
    }
  }

  private void publish(Outgoing row) throws IOException {
    String topic = options.topic() == null ? row.text("topic") : options.topic();
    try {
      confirms.await(options.maxUnconfirmed() - 1);
      confirms.expect("message " + row.id + " for topic '" + topic + "'", writing.publish(message(row, topic)));
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new IOException("message " + row.id + " cannot be sent: " + e.getMessage(), e);
    }
  }

  private MqttQos qos() {
    return MqttQos.fromCode(options.qos());
  }

  private Mqtt5Publish message(Outgoing row, String topic) throws IOException {
    return Mqtt5Publish.builder()
        .topic(Objects.requireNonNull(topic, "it has no topic: set the option topic, or give each row one"))
        .payload(payload(row))
        .qos(qos())
        .retain(options.retain() || row.isRetained())
        .contentType(contentType(row))
        .responseTopic(row.text("response_topic"))
        .correlationData((byte[]) row.values.get("correlation_data"))
        .userProperties(row.userProperties())
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
    return PROPERTIES.contains(source) || source.startsWith(USER_PROPERTY);
  }

  /** A message as it came. */
  static final class Message {
    private static final String ID = "message_id";

    private final Map<String, String> user = new TreeMap<>();
    private final String topic;
    private final int qos;
    private final boolean retained;
    private final String contentType;
    private final String responseTopic;
    private final byte[] correlationData;
    private final byte[] body;
    private String id;
    private JsonNode json;

    Message(Mqtt5Publish publish) {
      publish.getUserProperties().asList().forEach(one -> user.put(one.getName().toString(), one.getValue().toString()));
      topic = publish.getTopic().toString();
      qos = publish.getQos().getCode();
      retained = publish.isRetain();
      contentType = publish.getContentType().map(Object::toString).orElse(null);
      responseTopic = publish.getResponseTopic().map(Object::toString).orElse(null);
      correlationData = publish.getCorrelationData().map(Message::bytes).orElse(null);
      body = publish.getPayloadAsBytes();
    }

    /** The value of a column by its source, null when the message does not have it. */
    Object value(String source) {
      return switch (source) {
        case "body" -> body;
        case "text" -> new String(body, StandardCharsets.UTF_8);
        case "topic" -> topic;
        case "qos" -> qos;
        case "retained" -> retained;
        case ID -> user.get(ID);
        case "user_properties" -> userProperties();
        case "content_type" -> contentType;
        case "response_topic" -> responseTopic;
        case "correlation_data" -> correlationData;
        default -> source.startsWith(USER_PROPERTY) ? user.get(source.substring(USER_PROPERTY.length())) : field(source);
      };
    }

    /** All but the id, which is a column of its own; of several with one name, the last. */
    private Map<String, String> userProperties() {
      Map<String, String> others = new TreeMap<>(user);
      others.remove(ID);
      return others.isEmpty() ? null : others;
    }

    private static byte[] bytes(ByteBuffer buffer) {
      byte[] bytes = new byte[buffer.remaining()];
      buffer.duplicate().get(bytes);
      return bytes;
    }

    /** The message on its way to another topic, with the reason. */
    Mqtt5Publish to(String other, String reason, MqttQos quality) {
      Mqtt5UserPropertiesBuilder properties = Mqtt5UserProperties.builder();
      user.forEach(properties::add);
      return Mqtt5Publish.builder().topic(other).payload(body).qos(quality).contentType(contentType).responseTopic(responseTopic)
          .correlationData(correlationData).userProperties(properties.add("spark-error", reason.replaceAll("\\p{Cntrl}", " ")).build()).build();
    }

    long size() {
      return body.length;
    }

    String topic() {
      return topic;
    }

    /** Takes its id from there; a message that does not say it there has none. */
    private void identify(String source) {
      try {
        Object value = value(source);
        id = value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : Objects.toString(value, null);
      } catch (IllegalArgumentException e) {
        id = null;
      }
    }

    String id() {
      return id;
    }

    /** Any may be: a broker that was killed, or gives a message to another session, does not mark it as sent before. */
    boolean redelivered() {
      return true;
    }

    /** Keeps all there is to know. */
    void writeTo(DataOutput out) throws IOException {
      out.writeInt(user.size());
      for (Map.Entry<String, String> property : user.entrySet()) {
        write(out, property.getKey());
        write(out, property.getValue());
      }
      for (String text : new String[] {topic, contentType, responseTopic, id}) {
        write(out, text);
      }
      out.writeByte(qos);
      out.writeBoolean(retained);
      write(out, correlationData);
      write(out, body);
    }

    private Message(DataInput in) throws IOException {
      for (int left = in.readInt(); left > 0; left--) {
        user.put(readText(in), readText(in));
      }
      topic = readText(in);
      contentType = readText(in);
      responseTopic = readText(in);
      id = readText(in);
      qos = in.readByte();
      retained = in.readBoolean();
      correlationData = read(in);
      body = read(in);
    }

    static Message readFrom(DataInput in) throws IOException {
      return new Message(in);
    }

    private static void write(DataOutput out, String text) throws IOException {
      write(out, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(DataOutput out, byte[] bytes) throws IOException {
      out.writeInt(bytes == null ? -1 : bytes.length);
      if (bytes != null) {
        out.write(bytes);
      }
    }

    private static String readText(DataInput in) throws IOException {
      byte[] bytes = read(in);
      return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] read(DataInput in) throws IOException {
      int length = in.readInt();
      if (length < 0) {
        return null;
      }
      byte[] bytes = new byte[length];
      in.readFully(bytes);
      return bytes;
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
  }

  /** Messages of one read. */
  interface Cursor extends Closeable {
    boolean next() throws IOException;

    Message message();
  }

  /** A row on its way out, by the sources of its columns. */
  record Outgoing(String id, Map<String, Object> values) {
    private boolean isRetained() {
      return Boolean.TRUE.equals(values.get("retained"));
    }

    /** A property; a broker may end the connection of who sends control characters in one. */
    private String text(String source) {
      return checked(source, (String) values.get(source));
    }

    private static String checked(String source, String text) {
      if (text != null && text.codePoints().anyMatch(Character::isISOControl)) {
        throw new IllegalArgumentException(source + " has a control character, which MQTT does not allow outside of a body");
      }
      return text;
    }

    /** With the id among them by which a row that comes twice is recognised; those without a value are not sent. */
    private Mqtt5UserProperties userProperties() {
      Map<String, String> texts = new TreeMap<>();
      if (values.get("user_properties") instanceof Map<?, ?> all) {
        all.forEach((name, value) -> texts.put((String) name, (String) value));
      }
      values.forEach((source, value) -> {
        if (source.startsWith(USER_PROPERTY)) {
          texts.put(source.substring(USER_PROPERTY.length()), Objects.toString(value, null));
        }
      });
      texts.put("message_id", Objects.requireNonNullElse(text("message_id"), id));
      texts.values().removeIf(Objects::isNull);
      Mqtt5UserPropertiesBuilder properties = Mqtt5UserProperties.builder();
      texts.forEach((name, text) -> properties.add(checked("a user property", name), checked(USER_PROPERTY + name, text)));
      return properties.build();
    }
  }

  /** JSON as it is in bodies. */
  private static final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .addModule(new SimpleModule()
            .addSerializer(TemporalAccessor.class, ToStringSerializer.instance)
            .addSerializer(TemporalAmount.class, ToStringSerializer.instance))
        .build();
  }
}
