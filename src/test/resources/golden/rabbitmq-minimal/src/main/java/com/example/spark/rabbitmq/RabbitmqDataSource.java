package com.example.spark.rabbitmq;

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
 * Spark connector for RabbitMQ classic and quorum queues, by AMQP 0-9-1.
 *
 * <p>The entry for Spark: {@code format("rabbitmq")}. An option can also be set for the whole session, as
 * {@code spark.datasource.rabbitmq.<option>}. The options:
 *
 * <ul>
 *   <li>{@code uri}:
 *       Where the broker is, in one line with user, password and virtual host, instead of the options for each.
 *   <li>{@code host}:
 *       The broker's host; localhost unless said.
 *   <li>{@code port}:
 *       The broker's port; 5672 unless said, or 5671 with TLS.
 *   <li>{@code addresses}:
 *       The nodes of a cluster as host:port, separated by commas and tried in turn, instead of host and port.
 *   <li>{@code virtualHost}:
 *       The virtual host; / unless said.
 *   <li>{@code username}:
 *       The user; guest unless said.
 *   <li>{@code password}:
 *       The user's password; guest unless said.
 *   <li>{@code tls}:
 *       Whether to talk to the broker by TLS, as a uri that begins with amqps says as well.
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
 *   <li>{@code connectionName}:
 *       The name that the broker shows for the connections.
 *   <li>{@code heartbeat}:
 *       After which silence a connection counts as lost; PT0S never asks.
 *   <li>{@code queue}:
 *       The queue to read from. For writing, the queue that gets every row, unless exchange or routingKey say otherwise.
 *   <li>{@code queueMode}:
 *       Whether the queue must be there already, or is made when it is not, durable.
 *   <li>{@code prefetch}:
 *       How many messages a stream's task may hold unacknowledged; unless said, as many as it makes durable at once (segmentRows), or as it may take when that is less.
 *   <li>{@code onError}:
 *       What becomes of a message that makes no row, or of a row that makes no message.
 *   <li>{@code maxSkipped}:
 *       With skip, how many of them one task may drop before it fails; any number unless said.
 *   <li>{@code deadLetterQueue}:
 *       With onError=dead-letter, the queue that a stream moves a message to which makes no row, with the reason in the header spark-error; the queue's name with .dead-letter behind it unless said.
 *   <li>{@code takeTurns}:
 *       Whether batch readers of a queue wait for each other, by an exclusive queue with .spark-turn behind its name that they must be allowed to make. Without, each of two at once sees a part of the messages.
 *   <li>{@code exchange}:
 *       The exchange that gets every row; unless said, the exchange column, or the default exchange.
 *   <li>{@code routingKey}:
 *       The routing key of every row; unless said, the routing_key column.
 *   <li>{@code mandatory}:
 *       Whether a row that reaches no queue is an error; otherwise the broker drops it.
 *   <li>{@code messagePersistent}:
 *       Whether the broker keeps the messages over a restart, in durable queues.
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
public final class RabbitmqDataSource implements TableProvider, DataSourceRegister, SessionConfigSupport {
  private static final String NAME = "rabbitmq";
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
    RabbitmqOptions.of(options(properties)); // so that CREATE TABLE refuses what no query could use
    return RabbitmqRows.TABLE;
  }

  @Override
  public Table getTable(StructType schema, Transform[] partitioning, Map<String, String> properties) {
    if (!isOfCatalog(properties)) { // a table of the catalog has to load whatever its options are, to be dropped
      RabbitmqOptions.of(properties);
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
    try (RabbitmqClient client = new RabbitmqClient(RabbitmqOptions.of(options))) {
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
      return "rabbitmq";
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
          TableCapability.BATCH_READ,
          TableCapability.MICRO_BATCH_READ,
          TableCapability.BATCH_WRITE,
          TableCapability.STREAMING_WRITE);
    }

    @Override
    public ScanBuilder newScanBuilder(CaseInsensitiveStringMap query) {
      return new RabbitmqScan(options(query, RabbitmqOptions.Use.READ), schema);
    }

    @Override
    public WriteBuilder newWriteBuilder(LogicalWriteInfo info) {
      return new RabbitmqWrite(options(info.options(), RabbitmqOptions.Use.WRITE), info);
    }

    /** What one query says goes before what its table says. */
    private RabbitmqOptions options(CaseInsensitiveStringMap query, RabbitmqOptions.Use use) {
      Map<String, String> both = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      both.putAll(given);
      both.putAll(query);
      return RabbitmqOptions.of(both, use);
    }

    /** Spark shows a sink so in its progress. */
    @Override
    public String toString() {
      return name();
    }
  }
}
