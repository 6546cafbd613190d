package [=package];

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
import com.rabbitmq.client.Connection;
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
import java.time.Duration;
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

  /** Logs in, and asks for the queue where one is given; it declares none. */
  String check() throws IOException {
    Channel channel = connection.channel();
    return "connection ok, authentication ok" + (options.queue() == null
        ? "" : ", queue ok with " + channel.queueDeclarePassive(options.queue()).getMessageCount() + " messages");
  }
<@fragments of="client"/>
<@fragments of="types"/>
}
