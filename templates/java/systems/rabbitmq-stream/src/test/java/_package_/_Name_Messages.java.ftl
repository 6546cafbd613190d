package [=package];

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
final class [=Name]Messages {
  private static final StructType SCHEMA = [=Name]Rows.SCHEMA;
  private static final String PROPERTY = "application_properties.";

  private [=Name]Messages() {}

  /** Row number i, as it is once it has been a message in that stream. */
  static Row row(String stream, int i) {
    Row sample = [=Name]Samples.row(SCHEMA, i);
    Object[] cells = new Object[SCHEMA.size()];
    for (int c = 0; c < cells.length; c++) {
      StructField field = SCHEMA.apply(c);
<@fragments of="messages-cell"/>
      cells[c] = cell([=Name]Rows.source(field.name()), field.dataType(), sample.get(c), stream, i);
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
      values.put([=Name]Rows.source(SCHEMA.fieldNames()[c]), row.get(c));
    }
    return values;
  }
<@fragments of="messages"/>
<@fragments of="messages-body"/>
}
