package com.example.spark.mqtt;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.datatypes.Mqtt5UserProperties;
import com.hivemq.client.mqtt.mqtt5.datatypes.Mqtt5UserPropertiesBuilder;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/** Rows as messages and messages as rows; shares nothing with the connector. */
final class MqttMessages {
  private static final StructType SCHEMA = MqttRows.SCHEMA;
  private static final String USER_PROPERTY = "user_properties.";

  private MqttMessages() {}

  /** Row number i, as it is once it has been a message of that topic. */
  static Row row(String topic, int i) {
    Row sample = MqttSamples.row(SCHEMA, i);
    Object[] cells = new Object[SCHEMA.size()];
    for (int c = 0; c < cells.length; c++) {
      StructField field = SCHEMA.apply(c);
      cells[c] = cell(MqttRows.source(field.name()), field.dataType(), sample.get(c), topic, i);
    }
    return RowFactory.create(cells);
  }

  private static Object cell(String source, DataType type, Object sample, String topic, int i) {
    return switch (source) {
      case "topic" -> topic;
      case "qos" -> number(type, 1);
      case "body" -> sample == null ? new byte[0] : sample;
      case "text" -> sample == null ? "" : sample;
      default -> isProperty(source) ? property(source, sample, i) : sample;
    };
  }

  private static Object number(DataType type, int value) {
    if (type instanceof LongType) {
      return (long) value;
    }
    return type instanceof ShortType ? (Object) (short) value : type instanceof ByteType ? (Object) (byte) value : value;
  }

  private static boolean isProperty(String source) {
    return source.startsWith(USER_PROPERTY) || source.matches(
        "body|text|topic|qos|retained|message_id|user_properties|content_type|response_topic|correlation_data");
  }

  private static Map<String, Object> bySource(Row row) {
    Map<String, Object> values = new HashMap<>();
    for (int c = 0; c < SCHEMA.size(); c++) {
      values.put(MqttRows.source(SCHEMA.fieldNames()[c]), row.get(c));
    }
    return values;
  }

  /** The message that a row is. */
  static Mqtt5Publish publish(Row row, byte[] body) {
    Map<String, Object> values = bySource(row);
    return Mqtt5Publish.builder()
        .topic((String) values.get("topic"))
        .qos(MqttQos.AT_LEAST_ONCE)
        .retain(Boolean.TRUE.equals(values.get("retained")))
        .contentType((String) values.get("content_type"))
        .responseTopic((String) values.get("response_topic"))
        .correlationData((byte[]) values.get("correlation_data"))
        .userProperties(userProperties(values))
        .payload(body)
        .build();
  }

  private static Mqtt5UserProperties userProperties(Map<String, Object> values) {
    Map<String, String> texts = new TreeMap<>();
    if (values.get("user_properties") instanceof scala.collection.Map<?, ?> all) {
      CollectionConverters.asJava(all).forEach((name, value) -> texts.put((String) name, (String) value));
    }
    values.forEach((source, value) -> {
      if (value != null && (source.startsWith(USER_PROPERTY) || source.equals("message_id"))) {
        texts.put(source.replace(USER_PROPERTY, ""), value.toString());
      }
    });
    Mqtt5UserPropertiesBuilder properties = Mqtt5UserProperties.builder();
    texts.forEach(properties::add);
    return properties.build();
  }

  /** The row that a message is. */
  static Row row(Mqtt5Publish message) {
    Object[] cells = new Object[SCHEMA.size()];
    for (int c = 0; c < cells.length; c++) {
      StructField field = SCHEMA.apply(c);
      String source = MqttRows.source(field.name());
      cells[c] = isProperty(source) ? property(source, field.dataType(), message) : field(field, source, message.getPayloadAsBytes());
    }
    return RowFactory.create(cells);
  }

  private static Object property(String source, DataType type, Mqtt5Publish message) {
    return switch (source) {
      case "body" -> message.getPayloadAsBytes();
      case "text" -> new String(message.getPayloadAsBytes(), StandardCharsets.UTF_8);
      case "topic" -> message.getTopic().toString();
      case "qos" -> number(type, message.getQos().getCode());
      case "retained" -> message.isRetain();
      default -> told(source, message);
    };
  }

  static Map<String, String> userProperties(Mqtt5Publish message) {
    Map<String, String> texts = new TreeMap<>();
    message.getUserProperties().asList().forEach(one -> texts.put(one.getName().toString(), one.getValue().toString()));
    return texts;
  }

  /** A text without control characters, which a broker may refuse. */
  private static Object property(String source, Object sample, int i) {
    return switch (source) {
      case "message_id" -> "message-" + i;
      case "retained" -> Boolean.TRUE.equals(sample);
      case "correlation_data" -> sample;
      case "user_properties" -> sample == null ? null : map(Map.of("one", "é " + i, "two", "" + i));
      default -> sample == null ? null : source + " é " + i;
    };
  }

  private static Object told(String source, Mqtt5Publish message) {
    Map<String, String> texts = userProperties(message);
    return switch (source) {
      case "message_id" -> texts.get("message_id");
      case "content_type" -> message.getContentType().map(Object::toString).orElse(null);
      case "response_topic" -> message.getResponseTopic().map(Object::toString).orElse(null);
      case "correlation_data" -> message.getCorrelationData().map(MqttMessages::bytes).orElse(null);
      case "user_properties" -> others(texts);
      default -> texts.get(source.substring(USER_PROPERTY.length()));
    };
  }

  private static Object others(Map<String, String> texts) {
    texts.remove("message_id");
    return texts.isEmpty() ? null : map(texts);
  }

  private static Object map(Map<String, String> texts) {
    return scala.collection.immutable.Map.from(CollectionConverters.asScala(texts));
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }

  static byte[] body(Row row) {
    Object body = bySource(row).getOrDefault("text", bySource(row).get("body"));
    return body instanceof byte[] bytes ? bytes : body == null ? new byte[0] : body.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Object field(StructField field, String source, byte[] body) {
    throw new IllegalArgumentException(field.name() + ": a message has no " + source);
  }
}
