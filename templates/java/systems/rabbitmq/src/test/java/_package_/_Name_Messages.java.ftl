package [=package];

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
final class [=Name]Messages {
  private static final StructType SCHEMA = [=Name]Rows.SCHEMA;
  private static final String HEADER = "headers.";

  private [=Name]Messages() {}

  /** Row number i, as it is once it has been a message in that queue. */
  static Row row(String queue, int i) {
    Row sample = [=Name]Samples.row(SCHEMA, i);
    Object[] cells = new Object[SCHEMA.size()];
    for (int c = 0; c < cells.length; c++) {
      StructField field = SCHEMA.apply(c);
<@fragments of="messages-cell"/>
      cells[c] = cell([=Name]Rows.source(field.name()), field.dataType(), sample.get(c), queue, i);
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
      values.put([=Name]Rows.source(SCHEMA.fieldNames()[c]), row.get(c));
    }
    return values;
  }
<@fragments of="messages"/>
<@fragments of="messages-body"/>
}
