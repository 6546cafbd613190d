package com.acme.spark.rabbitmq;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.GetResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampType;
import scala.jdk.javaapi.CollectionConverters;

/** Rows as messages and messages as rows; shares nothing with the connector. */
final class RabbitmqMessages {
  private static final StructType SCHEMA = RabbitmqRows.SCHEMA;
  private static final String HEADER = "headers.";

  private RabbitmqMessages() {}

  /** Row number i, as it is once it has been a message in that queue. */
  static Row row(String queue, int i) {
    Row sample = RabbitmqSamples.row(SCHEMA, i);
    Object[] cells = new Object[SCHEMA.size()];
    for (int c = 0; c < cells.length; c++) {
      StructField field = SCHEMA.apply(c);
      cells[c] = cell(RabbitmqRows.source(field.name()), field.dataType(), sample.get(c), queue, i);
    }
    return RowFactory.create(cells);
  }

  private static Object cell(String source, DataType type, Object sample, String queue, int i) {
    switch (source) {
      case "exchange":
        return "";
      case "routing_key":
        return queue;
      case "message_id":
        return "message-" + i;
      case "redelivered":
        return false;
      case "user_id":
        return null;
      case "delivery_mode":
        return number(type, 2);
      case "content_type":
        return "application/json";
      case "body":
        return sample == null ? new byte[0] : sample;
      case "text":
        return sample == null ? "" : sample;
      default:
        return sample == null || !isProperty(source) ? sample : property(source, type, sample, i);
    }
  }

  /** AMQP has short texts, small numbers and whole seconds only. */
  private static Object property(String source, DataType type, Object sample, int i) {
    if (type instanceof NumericType && source.equals("priority")) {
      return number(type, i % 10);
    } else if (type instanceof TimestampType) {
      return Instant.ofEpochSecond(1_700_000_000L + i);
    } else if (source.equals("expiration")) {
      return Integer.toString(86_400_000 + i);
    }
    if (sample instanceof scala.collection.Map<?, ?> map && map.isEmpty()) {
      return null;
    }
    return sample instanceof String && !source.startsWith(HEADER) ? source + " é " + i : sample;
  }

  private static Object number(DataType type, int value) {
    if (type instanceof LongType) {
      return (long) value;
    }
    return type instanceof ShortType ? (Object) (short) value : type instanceof ByteType ? (Object) (byte) value : value;
  }

  private static boolean isProperty(String source) {
    return source.startsWith(HEADER) || source.matches("body|text|exchange|routing_key|redelivered|message_id|timestamp"
        + "|headers|content_type|content_encoding|correlation_id|reply_to|priority|expiration|delivery_mode|type"
        + "|user_id|app_id");
  }

  static AMQP.BasicProperties properties(Row row) {
    Map<String, Object> values = bySource(row);
    Number priority = (Number) values.get("priority");
    return new AMQP.BasicProperties.Builder()
        .messageId((String) values.get("message_id"))
        .deliveryMode(2)
        .timestamp(values.get("timestamp") == null ? null : Date.from((Instant) values.get("timestamp")))
        .headers(headers(values))
        .contentType((String) values.get("content_type"))
        .contentEncoding((String) values.get("content_encoding"))
        .correlationId((String) values.get("correlation_id"))
        .replyTo((String) values.get("reply_to"))
        .priority(priority == null ? null : priority.intValue())
        .expiration((String) values.get("expiration"))
        .type((String) values.get("type"))
        .appId((String) values.get("app_id"))
        .build();
  }

  private static Map<String, Object> bySource(Row row) {
    Map<String, Object> values = new HashMap<>();
    for (int c = 0; c < SCHEMA.size(); c++) {
      values.put(RabbitmqRows.source(SCHEMA.fieldNames()[c]), row.get(c));
    }
    return values;
  }

  private static Map<String, Object> headers(Map<String, Object> values) {
    Map<String, Object> headers = new TreeMap<>();
    if (values.get("headers") instanceof scala.collection.Map<?, ?> all) {
      CollectionConverters.asJava(all).forEach((name, value) -> headers.put((String) name, value));
    }
    values.forEach((source, value) -> {
      if (source.startsWith(HEADER) && value != null) {
        headers.put(source.substring(HEADER.length()), value instanceof Instant time ? Date.from(time) : value);
      }
    });
    return headers.isEmpty() ? null : headers;
  }

  /** The row that a message is. */
  static Row row(GetResponse message) {
    Object[] cells = new Object[SCHEMA.size()];
    for (int c = 0; c < cells.length; c++) {
      StructField field = SCHEMA.apply(c);
      String source = RabbitmqRows.source(field.name());
      cells[c] = isProperty(source) ? property(source, field.dataType(), message) : field(field, source, message.getBody());
    }
    return RowFactory.create(cells);
  }

  private static Object property(String source, DataType type, GetResponse message) {
    AMQP.BasicProperties properties = message.getProps();
    return switch (source) {
      case "body" -> message.getBody();
      case "text" -> new String(message.getBody(), StandardCharsets.UTF_8);
      case "exchange" -> message.getEnvelope().getExchange();
      case "routing_key" -> message.getEnvelope().getRoutingKey();
      case "redelivered" -> message.getEnvelope().isRedeliver();
      case "message_id" -> properties.getMessageId();
      case "timestamp" -> properties.getTimestamp() == null ? null : properties.getTimestamp().toInstant();
      case "headers" -> texts(properties.getHeaders());
      case "content_type" -> properties.getContentType();
      case "content_encoding" -> properties.getContentEncoding();
      case "correlation_id" -> properties.getCorrelationId();
      case "reply_to" -> properties.getReplyTo();
      case "priority" -> properties.getPriority() == null ? null : number(type, properties.getPriority());
      case "expiration" -> properties.getExpiration();
      case "delivery_mode" -> number(type, properties.getDeliveryMode());
      case "type" -> properties.getType();
      case "user_id" -> properties.getUserId();
      case "app_id" -> properties.getAppId();
      default -> header(type, properties.getHeaders(), source.substring(HEADER.length()));
    };
  }

  private static Object texts(Map<String, Object> headers) {
    if (headers == null) {
      return null;
    }
    Map<String, String> texts = new HashMap<>();
    headers.forEach((name, value) -> texts.put(name, value == null ? null : value.toString()));
    texts.remove("x-delivery-count"); // a quorum queue's, not the message's
    return texts.isEmpty() ? null : scala.collection.immutable.Map.from(CollectionConverters.asScala(texts));
  }

  private static Object header(DataType type, Map<String, Object> headers, String name) {
    Object value = headers == null ? null : headers.get(name);
    if (value == null || type instanceof NumericType || type instanceof BooleanType) {
      return value;
    }
    return value instanceof Date time ? time.toInstant() : value instanceof byte[] ? value : value.toString();
  }

  static byte[] body(Row row) {
    if (bySource(row).get("body") instanceof byte[] body) {
      return body;
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (int c = 0; c < SCHEMA.size(); c++) {
      String source = RabbitmqRows.source(SCHEMA.fieldNames()[c]);
      if (!isProperty(source)) {
        JsonNode value = RabbitmqJson.of(SCHEMA.apply(c).dataType(), row.get(c));
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
    JsonNode root = RabbitmqJson.parse(new String(body, StandardCharsets.UTF_8));
    JsonNode value = source.startsWith("/") ? root.at(source) : root.path(source);
    return RabbitmqJson.to(field.dataType(), value);
  }
}
