package [=package];

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
final class [=Name]Messages {
  private static final StructType SCHEMA = [=Name]Rows.SCHEMA;
  private static final String USER_PROPERTY = "user_properties.";

  private [=Name]Messages() {}

  /** Row number i, as it is once it has been a message of that topic. */
  static Row row(String topic, int i) {
    Row sample = [=Name]Samples.row(SCHEMA, i);
    Object[] cells = new Object[SCHEMA.size()];
    for (int c = 0; c < cells.length; c++) {
      StructField field = SCHEMA.apply(c);
<@fragments of="messages-cell"/>
      cells[c] = cell([=Name]Rows.source(field.name()), field.dataType(), sample.get(c), topic, i);
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
      values.put([=Name]Rows.source(SCHEMA.fieldNames()[c]), row.get(c));
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
<@fragments of="messages"/>
<@fragments of="messages-body"/>
}
