package [=package];

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;
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
final class [=Name]Client implements AutoCloseable {
<@fragments of="constants"/>

  private final [=Name]Options options;
<@fragments of="fields"/>

  [=Name]Client([=Name]Options options) {
    this.options = options;
  }

  /** Worth another try. */
  static boolean isTransient(Exception error) {
    return [=Name]Connection.isLost(error);
  }

  @Override
  public void close() {
<@lines of="close"/>
  }

  /** Logs in under a name that no query has, and subscribes to nothing. */
  String check() throws IOException {
    try ([=Name]Connection connection = new [=Name]Connection(options, [=Name]Connection.anyId())) {
      connection.connect(0);
      return "connection ok, authentication ok";
    }
  }
<@fragments of="client"/>
<@fragments of="types"/>
}
