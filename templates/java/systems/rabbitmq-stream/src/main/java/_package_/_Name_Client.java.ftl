package [=package];

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.rabbitmq.stream.MessageBuilder;
import com.rabbitmq.stream.OffsetSpecification;
import com.rabbitmq.stream.Properties;
import com.rabbitmq.stream.impl.Client;
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
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** RabbitMQ's streams, as Spark's tasks and driver use them. */
final class [=Name]Client implements AutoCloseable {
<@fragments of="constants"/>

  private final [=Name]Options options;
  private final [=Name]Connection connection;
<@fragments of="fields"/>

  [=Name]Client([=Name]Options options) {
    this.options = options;
    this.connection = new [=Name]Connection(options);
  }

  /** Worth another try. */
  static boolean isTransient(Exception error) {
    return [=Name]Connection.isLost(error);
  }

  @Override
  public void close() {
<@lines of="close"/>
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
<@fragments of="client"/>
<@fragments of="types"/>
}
