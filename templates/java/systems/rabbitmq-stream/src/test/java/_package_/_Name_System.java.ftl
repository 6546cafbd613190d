package [=package];

import com.fasterxml.jackson.databind.JsonNode;
import com.rabbitmq.stream.Message;
import com.rabbitmq.stream.MessageBuilder;
import com.rabbitmq.stream.OffsetSpecification;
import com.rabbitmq.stream.compression.Compression;
import com.rabbitmq.stream.compression.DefaultCompressionCodecFactory;
import com.rabbitmq.stream.impl.Client;
import com.rabbitmq.stream.impl.MessageBatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;

/** The live system of the tests: a stream of its own on a real broker, filled and looked at without the connector. */
final class [=Name]System implements AutoCloseable {
  /** What a stream says of where a message is, which is not the same for one that is written again. */
  static final Set<String> UNSTABLE = Arrays.stream([=Name]Rows.SCHEMA.fieldNames())
      .filter(column -> [=Name]Rows.source(column).matches("offset|chunk_timestamp")).collect(Collectors.toSet());

  private static final int SECONDS = 60;

  private final [=Name]Broker broker;
  private final String stream = "[=name]-" + UUID.randomUUID();
  private final Semaphore confirms = new Semaphore(0);
  private Client client;

  /** A message as it came. */
  record Received(String stream, long offset, long timestamp, Message message) {}

  [=Name]System([=Name]Broker broker) {
    this(broker, Map.of());
  }

  [=Name]System([=Name]Broker broker, Map<String, String> arguments) {
    this.broker = broker;
    connect();
    create(arguments);
  }

  /** A new and empty one. */
  static [=Name]System fresh() {
    return new [=Name]System([=Name]Broker.shared());
  }

  /** Again, when the broker was killed. */
  void connect() {
    client = new Client(parameters().publishConfirmListener((id, publishing) -> confirms.release()));
    client.declarePublisher((byte) 0, null, stream);
  }

  private Client.ClientParameters parameters() {
    return new Client.ClientParameters().host("127.0.0.1").port(broker.port()).compressionCodecFactory(new DefaultCompressionCodecFactory());
  }

  void create(Map<String, String> arguments) {
    require(client.create(stream, arguments));
    require(client.declarePublisher((byte) 0, null, stream));
  }

  void drop() {
    require(client.delete(stream));
  }

  private static void require(Client.Response response) {
    if (!response.isOk()) {
      throw new IllegalStateException("response " + response.getResponseCode());
    }
  }

  /** How to reach it. */
  Map<String, String> options() {
    Map<String, String> options = new TreeMap<>();
<#list options?filter(option -> option.required) as option>
    options.put([=option.literalName], [=option.testValue]);
</#list>
    options.put("uri", broker.place());
    options.put("stream", stream);
<@lines of="system-options"/>
    return options;
  }

  String brokerVersion() {
    return client.brokerVersion();
  }

  String stream() {
    return stream;
  }
<@fragments of="system-append"/>
<@fragments of="system-contents"/>

  /** Takes it away, if it is still there. */
  @Override
  public void close() {
    if (client.isOpen()) {
      client.delete(stream);
      client.close();
    }
  }
}
