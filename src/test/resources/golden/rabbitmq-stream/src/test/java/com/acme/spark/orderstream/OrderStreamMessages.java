package com.acme.spark.orderstream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.rabbitmq.stream.Message;
import com.rabbitmq.stream.MessageBuilder;
import com.rabbitmq.stream.Properties;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampType;
import scala.jdk.javaapi.CollectionConverters;

/** Rows as messages and messages as rows; shares nothing with the connector. */
final class OrderStreamMessages {
  private static final StructType SCHEMA = OrderStreamRows.SCHEMA;
  private static final String PROPERTY = "application_properties.";

  private OrderStreamMessages() {}

  /** Row number i, as it is once it has been a message in that stream. */
  static Row row(String stream, int i) {
    Row sample = OrderStreamSamples.row(SCHEMA, i);
    Object[] cells = new Object[SCHEMA.size()];
    for (int c = 0; c < cells.length; c++) {
      StructField field = SCHEMA.apply(c);
      cells[c] = cell(OrderStreamRows.source(field.name()), field.dataType(), sample.get(c), stream, i);
    }
    return RowFactory.create(cells);
  }

  private static Object cell(String source, DataType type, Object sample, String stream, int i) {
    switch (source) {
      case "stream":
        return stream;
      case "offset":
        return (long) i;
      case "message_id":
        return "message-" + i;
      case "content_type":
        return "application/json";
      case "content_encoding":
        return "encoding-" + i;
      case "body":
        return sample == null ? new byte[0] : sample;
      case "text":
        return sample == null ? "" : sample;
      default:
        return sample == null || !isProperty(source) ? sample : property(source, type, sample, i);
    }
  }

  /** AMQP has whole milliseconds only, and numbers without a sign. */
  private static Object property(String source, DataType type, Object sample, int i) {
    if (type instanceof TimestampType) {
      return Instant.ofEpochMilli(1_700_000_000_001L + i);
    } else if (source.equals("group_sequence")) {
      return type.sql().equals("INT") ? (Object) i : (Object) (long) i;
    }
    return sample instanceof scala.collection.Map<?, ?> map ? texts(CollectionConverters.asJava(map)) : sample;
  }

  private static boolean isProperty(String source) {
    return source.startsWith(PROPERTY) || source.matches("body|text|stream|offset|chunk_timestamp|message_id|correlation_id"
        + "|user_id|subject|to|reply_to|content_type|content_encoding|creation_time|absolute_expiry_time|group_id"
        + "|group_sequence|reply_to_group_id|application_properties");
  }

  private static Map<String, Object> bySource(Row row) {
    Map<String, Object> values = new HashMap<>();
    for (int c = 0; c < SCHEMA.size(); c++) {
      values.put(OrderStreamRows.source(SCHEMA.fieldNames()[c]), row.get(c));
    }
    return values;
  }

  static Message message(MessageBuilder builder, Row row, byte[] body) {
    Map<String, Object> values = bySource(row);
    MessageBuilder.PropertiesBuilder properties = builder.properties();
    values.forEach((source, value) -> {
      if (value != null) {
        standard(properties, source, value);
      }
    });
    MessageBuilder.ApplicationPropertiesBuilder application = builder.applicationProperties();
    if (values.get("application_properties") instanceof scala.collection.Map<?, ?> all) {
      CollectionConverters.asJava(all).forEach((name, value) -> {
        if (value != null) {
          application.entry((String) name, (String) value);
        }
      });
    }
    values.forEach((source, value) -> {
      if (source.startsWith(PROPERTY) && value != null) {
        entry(application, source.substring(PROPERTY.length()), value);
      }
    });
    return builder.addData(body).build();
  }

  private static void standard(MessageBuilder.PropertiesBuilder properties, String source, Object value) {
    switch (source) {
      case "message_id" -> properties.messageId((String) value);
      case "correlation_id" -> properties.correlationId((String) value);
      case "user_id" -> properties.userId((byte[]) value);
      case "subject" -> properties.subject((String) value);
      case "to" -> properties.to((String) value);
      case "reply_to" -> properties.replyTo((String) value);
      case "content_type" -> properties.contentType((String) value);
      case "content_encoding" -> properties.contentEncoding((String) value);
      case "creation_time" -> properties.creationTime(((Instant) value).toEpochMilli());
      case "absolute_expiry_time" -> properties.absoluteExpiryTime(((Instant) value).toEpochMilli());
      case "group_id" -> properties.groupId((String) value);
      case "group_sequence" -> properties.groupSequence(((Number) value).longValue());
      case "reply_to_group_id" -> properties.replyToGroupId((String) value);
      default -> { }
    }
  }

  private static void entry(MessageBuilder.ApplicationPropertiesBuilder properties, String name, Object value) {
    if (value instanceof Boolean flag) {
      properties.entry(name, flag);
    } else if (value instanceof Integer number) {
      properties.entry(name, number);
    } else if (value instanceof Long number) {
      properties.entry(name, number);
    } else if (value instanceof Double number) {
      properties.entry(name, number);
    } else if (value instanceof Instant time) {
      properties.entryTimestamp(name, time.toEpochMilli());
    } else if (value instanceof byte[] bytes) {
      properties.entry(name, bytes);
    } else {
      properties.entry(name, value.toString());
    }
  }

  /** The row that a message is. */
  static Row row(OrderStreamSystem.Received received) {
    Object[] cells = new Object[SCHEMA.size()];
    for (int c = 0; c < cells.length; c++) {
      StructField field = SCHEMA.apply(c);
      String source = OrderStreamRows.source(field.name());
      byte[] body = Objects.requireNonNullElse(received.message().getBodyAsBinary(), new byte[0]);
      cells[c] = isProperty(source) ? property(source, field.dataType(), received, body) : field(field, source, body);
    }
    return RowFactory.create(cells);
  }

  private static Object property(String source, DataType type, OrderStreamSystem.Received received, byte[] body) {
    Properties properties = received.message().getProperties();
    return switch (source) {
      case "body" -> body;
      case "text" -> new String(body, StandardCharsets.UTF_8);
      case "stream" -> received.stream();
      case "offset" -> received.offset();
      case "chunk_timestamp" -> Instant.ofEpochMilli(received.timestamp());
      case "message_id" -> properties.getMessageIdAsString();
      case "correlation_id" -> properties.getCorrelationId();
      case "user_id" -> properties.getUserId();
      case "subject" -> properties.getSubject();
      case "to" -> properties.getTo();
      case "reply_to" -> properties.getReplyTo();
      case "content_type" -> properties.getContentType();
      case "content_encoding" -> properties.getContentEncoding();
      case "creation_time" -> properties.getCreationTime() == 0 ? null : Instant.ofEpochMilli(properties.getCreationTime());
      case "absolute_expiry_time" ->
          properties.getAbsoluteExpiryTime() == 0 ? null : Instant.ofEpochMilli(properties.getAbsoluteExpiryTime());
      case "group_id" -> properties.getGroupId();
      case "group_sequence" -> properties.getGroupSequence();
      case "reply_to_group_id" -> properties.getReplyToGroupId();
      case "application_properties" -> texts(received.message().getApplicationProperties());
      default -> one(type, received.message().getApplicationProperties(), source.substring(PROPERTY.length()));
    };
  }

  /** A message has no properties without a value, and no empty map of them. */
  private static Object texts(Map<?, ?> properties) {
    Map<String, String> texts = new TreeMap<>();
    if (properties != null) {
      properties.forEach((name, value) -> texts.put((String) name, Objects.toString(value, null)));
      texts.values().removeIf(Objects::isNull);
    }
    return texts.isEmpty() ? null : scala.collection.immutable.Map.from(CollectionConverters.asScala(texts));
  }

  private static Object one(DataType type, Map<String, Object> properties, String name) {
    Object value = properties == null ? null : properties.get(name);
    if (value == null || type instanceof NumericType || type instanceof BooleanType || type instanceof BinaryType) {
      return value;
    }
    return value instanceof java.util.Date time ? time.toInstant() : value.toString();
  }

  static byte[] body(Row row) {
    if (bySource(row).get("body") instanceof byte[] body) {
      return body;
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (int c = 0; c < SCHEMA.size(); c++) {
      String source = OrderStreamRows.source(SCHEMA.fieldNames()[c]);
      if (!isProperty(source)) {
        JsonNode value = OrderStreamJson.of(SCHEMA.apply(c).dataType(), row.get(c));
        put(object, source, value);
      }
    }
    return object.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void put(ObjectNode object, String source, JsonNode value) {
    String[] steps = source.startsWith("/") ? source.substring(1).split("/", -1) : new String[] {source};
    ObjectNode parent = object;
    for (int i = 0; i < steps.length - 1; i++) {
      parent = parent.withObjectProperty(name(steps[i]));
    }
    parent.set(name(steps[steps.length - 1]), value);
  }

  private static String name(String step) {
    return step.replace("~1", "/").replace("~0", "~");
  }

  private static Object field(StructField field, String source, byte[] body) {
    JsonNode root = OrderStreamJson.parse(new String(body, StandardCharsets.UTF_8));
    JsonNode value = source.startsWith("/") ? root.at(source) : root.path(source);
    return OrderStreamJson.to(field.dataType(), value);
  }
}
