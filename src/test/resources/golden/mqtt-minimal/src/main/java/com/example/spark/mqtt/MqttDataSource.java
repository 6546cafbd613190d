package com.example.spark.mqtt;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.util.CharVarcharUtils;
import org.apache.spark.sql.connector.catalog.Column;
import org.apache.spark.sql.connector.catalog.SessionConfigSupport;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.SupportsWrite;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.connector.write.LogicalWriteInfo;
import org.apache.spark.sql.connector.write.WriteBuilder;
import org.apache.spark.sql.sources.DataSourceRegister;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Spark connector for MQTT topics of any broker, by MQTT 5 or 3.1.1.
 *
 * <p>The entry for Spark: {@code format("mqtt")}. An option can also be set for the whole session, as
 * {@code spark.datasource.mqtt.<option>}. The options:
 *
 * <ul>
 *   <li>{@code host}:
 *       The broker's host.
 *   <li>{@code port}:
 *       The broker's port; 1883 unless said, or 8883 with TLS.
 *   <li>{@code username}:
 *       The user; nobody unless said, where the broker allows that.
 *   <li>{@code password}:
 *       The user's password.
 *   <li>{@code tls}:
 *       Whether to talk to the broker by TLS.
 *   <li>{@code verifyHostname}:
 *       Whether the broker's certificate must be for the host that was asked for.
 *   <li>{@code trustStore}:
 *       The key store file, on every node, with the authorities to trust; those that Java trusts unless said.
 *   <li>{@code trustStorePassword}:
 *       The password of the trust store.
 *   <li>{@code keyStore}:
 *       The key store file, on every node, with the certificate to show the broker.
 *   <li>{@code keyStorePassword}:
 *       The password of the key store.
 *   <li>{@code connectTimeout}:
 *       The longest that connecting and logging in may take each.
 *   <li>{@code keepAlive}:
 *       After which silence the client asks whether the broker is still there; PT0S never asks.
 *   <li>{@code clientId}, required to read:
 *       The name by which the broker knows the stream, with the number of the session behind it; it must stay the same and be no other query's.
 *   <li>{@code topicFilter}, required to read:
 *       Which topics are read; + stands for any one level, and
 *   <li>{@code qos}:
 *       The quality of service. 0 is not confirmed, so it can lose rows that are written, and nothing can be read by it; 1 is confirmed; 2 is confirmed, and the broker does not double what it got once.
 *   <li>{@code sessions}:
 *       Among how many sessions the broker shares out a stream's messages, by a shared subscription if there are several. It may grow, but what waits in a session that is no longer counted is not read. One alone keeps the order.
 *   <li>{@code shareGroup}:
 *       The name of the shared subscription; clientId unless said.
 *   <li>{@code sessionExpiry}:
 *       How long the broker keeps a session, with what waits in it, while no query is connected; with MQTT 3.1.1 the broker alone decides.
 *   <li>{@code window}:
 *       How many messages of a session the broker sends before it waits for an acknowledgement, such as Mosquitto's max_inflight_messages. A session that shows as many may hold more.
 *   <li>{@code takeTime}:
 *       How long a task takes messages for a micro-batch, where more come than the broker shows at once.
 *   <li>{@code messageId}:
 *       The source, as a column has one, of the id by which a message that comes again is recognised; message_id, a user property, unless said.
 *   <li>{@code onError}:
 *       What becomes of a message that makes no row, or of a row that makes no message.
 *   <li>{@code maxSkipped}:
 *       With skip, how many of them one task may drop before it fails; any number unless said.
 *   <li>{@code deadLetterTopic}:
 *       With onError=dead-letter, the topic to which a stream publishes a message that makes no row, before it is acknowledged. It must not be one that the stream reads.
 *   <li>{@code topic}:
 *       The topic of every row; unless said, the topic column.
 *   <li>{@code retain}:
 *       Whether the broker keeps each row for those who subscribe later, the last one of a topic, as the retained column can say of a row.
 *   <li>{@code maxUnconfirmed}:
 *       How many messages of a task may be on their way without the broker's confirm.
 *   <li>{@code timeout}:
 *       The longest that one request may take.
 *   <li>{@code totalTimeout}:
 *       How long an operation is tried, with all its pauses; no try begins after that.
 *   <li>{@code retryAttempts}:
 *       How often a request is tried at most; each further attempt that Spark makes at a task has half as many, so that they do not multiply.
 *   <li>{@code retryInitialDelay}:
 *       The pause before the second try; it doubles each time.
 *   <li>{@code retryMaxDelay}:
 *       The longest pause between two tries.
 *   <li>{@code parallelism}:
 *       How many tasks read a micro-batch.
 *   <li>{@code maxRowsPerTrigger}:
 *       How many rows a micro-batch holds at most.
 *   <li>{@code idleTimeout}:
 *       How long a task waits for the next message before it ends its part.
 *   <li>{@code claimRetention}:
 *       How long a claim is kept after its micro-batch is done.
 *   <li>{@code deduplicate}:
 *       Whether a message that comes again is recognised by its id and not read twice.
 *   <li>{@code segmentRows}:
 *       How many messages are made durable at once.
 *   <li>{@code batchSize}:
 *       How many rows go to the system at once.
 *   <li>{@code errorPath}:
 *       With dead-letter, the folder that takes the rows.
 *   <li>{@code allowDuplicates}:
 *       Whether to write although spark.speculation is on, which makes two attempts of a task write the same rows.
 * </ul>
 */
public final class MqttDataSource implements TableProvider, DataSourceRegister, SessionConfigSupport {
  private static final String NAME = "mqtt";
  private static final String SESSION_PREFIX = "spark.datasource." + NAME + ".";
  private static final String CATALOG_PREFIX = "option.";

  @Override
  public String shortName() {
    return NAME;
  }

  @Override
  public String keyPrefix() {
    return NAME;
  }

  /** A schema that the user gives is used as it is. */
  @Override
  public boolean supportsExternalMetadata() {
    return true;
  }

  @Override
  public StructType inferSchema(CaseInsensitiveStringMap properties) {
    MqttOptions.of(options(properties)); // so that CREATE TABLE refuses what no query could use
    return MqttRows.TABLE;
  }

  @Override
  public Table getTable(StructType schema, Transform[] partitioning, Map<String, String> properties) {
    if (!isOfCatalog(properties)) { // a table of the catalog has to load whatever its options are, to be dropped
      MqttOptions.of(properties);
    }
    return new Records(options(properties), schema);
  }

  private static Map<String, String> options(Map<String, String> properties) {
    return isOfCatalog(properties) ? catalogOptions(properties) : properties;
  }

  private static boolean isOfCatalog(Map<String, String> properties) {
    return properties.containsKey("provider");
  }

  /** A table of Spark's catalog mixes its options with properties, and does not know those of the session. */
  private static Map<String, String> catalogOptions(Map<String, String> properties) {
    Map<String, String> options = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Optional.ofNullable(properties.get("location")).ifPresent(location -> options.put("path", location));
    options.putAll(below(SESSION_PREFIX, CollectionConverters.asJava(SparkSession.active().conf().getAll())));
    options.putAll(below(CATALOG_PREFIX, properties));
    return options;
  }

  private static Map<String, String> below(String prefix, Map<String, String> properties) {
    Map<String, String> below = new TreeMap<>();
    properties.forEach((key, value) -> {
      if (key.startsWith(prefix)) {
        below.put(key.substring(prefix.length()), value);
      }
    });
    return below;
  }

  /**
   * Whether the system can be reached and takes these options, for an owner's own health checks: says what it found, or
   * throws and says what is wrong. It shows no secret and changes nothing.
   */
  public static String check(Map<String, String> options) throws IOException {
    try (MqttClient client = new MqttClient(MqttOptions.of(options))) {
      return client.check();
    }
  }

  /** What Spark may do with the system's records. */
  private static final class Records implements SupportsRead, SupportsWrite {
    private final Map<String, String> given;
    private final StructType schema;

    Records(Map<String, String> given, StructType schema) {
      this.given = given;
      this.schema = CharVarcharUtils.replaceCharVarcharWithStringInSchema(schema); // a stream's plan may not have them
    }

    @Override
    public String name() {
      return "mqtt";
    }

    /** Spark 4.0 asks for the schema, later versions for the columns. */
    @Override
    @Deprecated
    public StructType schema() {
      return schema;
    }

    @Override
    public Column[] columns() {
      return Stream.of(schema.fields()).map(Records::column).toArray(Column[]::new);
    }

    private static Column column(StructField field) {
      String comment = field.getComment().getOrElse(() -> null);
      return Column.create(field.name(), field.dataType(), field.nullable(), comment, field.metadata().json());
    }

    @Override
    public Set<TableCapability> capabilities() {
      return EnumSet.of(
          TableCapability.MICRO_BATCH_READ,
          TableCapability.BATCH_WRITE,
          TableCapability.STREAMING_WRITE);
    }

    @Override
    public ScanBuilder newScanBuilder(CaseInsensitiveStringMap query) {
      return new MqttScan(options(query, MqttOptions.Use.READ), schema);
    }

    @Override
    public WriteBuilder newWriteBuilder(LogicalWriteInfo info) {
      return new MqttWrite(options(info.options(), MqttOptions.Use.WRITE), info);
    }

    /** What one query says goes before what its table says. */
    private MqttOptions options(CaseInsensitiveStringMap query, MqttOptions.Use use) {
      Map<String, String> both = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      both.putAll(given);
      both.putAll(query);
      return MqttOptions.of(both, use);
    }

    /** Spark shows a sink so in its progress. */
    @Override
    public String toString() {
      return name();
    }
  }
}
