package com.example.spark.rabbitmqstream;

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
 * Spark connector for streams and super streams of RabbitMQ, by its stream protocol.
 *
 * <p>The entry for Spark: {@code format("rabbitmq-stream")}. An option can also be set for the whole session, as
 * {@code spark.datasource.rabbitmq-stream.<option>}. The options:
 *
 * <ul>
 *   <li>{@code uri}:
 *       Where the broker is, in one line with user, password and virtual host, instead of the options for each.
 *   <li>{@code host}:
 *       The broker's host; localhost unless said.
 *   <li>{@code port}:
 *       The port of the stream plugin; 5552 unless said, or 5551 with TLS.
 *   <li>{@code addresses}:
 *       Nodes of a cluster as host:port, separated by commas, instead of host and port: they are tried in turn until one says where the streams are.
 *   <li>{@code advertisedHosts}:
 *       Whether to go to the node that leads a stream, under the host and port that the broker advertises. Without, all goes to the host that is given, which is right for one node behind a tunnel or a balancer.
 *   <li>{@code virtualHost}:
 *       The virtual host; / unless said.
 *   <li>{@code username}:
 *       The user; guest unless said.
 *   <li>{@code password}:
 *       The user's password; guest unless said.
 *   <li>{@code tls}:
 *       Whether to talk to the broker by TLS, as a uri that begins with rabbitmq-stream+tls says as well.
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
 *       The longest that connecting may take.
 *   <li>{@code connectionName}:
 *       The name that the broker shows for the connections.
 *   <li>{@code heartbeat}:
 *       After which silence a connection counts as lost.
 *   <li>{@code stream}:
 *       The stream to read from or to write to; it must be there.
 *   <li>{@code superStream}:
 *       The super stream whose partitions are read, or written to, instead of one stream.
 *   <li>{@code startingTimestamp}:
 *       Messages of that time or later, as the broker notes it for each chunk, are read; a batch read gets all, and a new stream starts where startingOffset says, unless this is given.
 *   <li>{@code credits}:
 *       How many chunks the broker may send a task ahead of the one that it reads.
 *   <li>{@code failOnDataLoss}:
 *       Whether a read fails when messages it has not read are gone, rather than going on behind them.
 *   <li>{@code numPartitions}:
 *       Into how many parts a batch read is divided, though no part has messages of two streams.
 *   <li>{@code deduplicate}:
 *       Whether the broker drops a row that it has from an earlier attempt or run of the same epoch. Spark then sorts the rows of each epoch by all columns, so that they have the same publishing ids each time.
 *   <li>{@code writePartitions}:
 *       With deduplicate, how many tasks write, each under a name of its own, of which a stream remembers 255.
 *   <li>{@code routingColumn}:
 *       For a super stream, the source of the column by which a row finds its partition; the message's id unless said.
 *   <li>{@code routing}:
 *       Whether the hash of that column's value says which partition of a super stream gets a row, or the value is a routing key.
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
 *   <li>{@code startingOffset}:
 *       Where a new stream starts; a restarted one goes on where it was.
 *   <li>{@code maxRowsPerTrigger}:
 *       How many rows a micro-batch holds at most.
 *   <li>{@code batchSize}:
 *       How many rows go to the system at once.
 *   <li>{@code onError}:
 *       What becomes of a row that cannot be written.
 *   <li>{@code maxSkipped}:
 *       With skip, how many rows one task may drop before it fails; any number unless said.
 *   <li>{@code errorPath}:
 *       With dead-letter, the folder that takes the rows.
 *   <li>{@code allowDuplicates}:
 *       Whether to write although spark.speculation is on, which makes two attempts of a task write the same rows.
 * </ul>
 */
public final class RabbitmqStreamDataSource implements TableProvider, DataSourceRegister, SessionConfigSupport {
  private static final String NAME = "rabbitmq-stream";
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
    RabbitmqStreamOptions.of(options(properties)); // so that CREATE TABLE refuses what no query could use
    return RabbitmqStreamRows.TABLE;
  }

  @Override
  public Table getTable(StructType schema, Transform[] partitioning, Map<String, String> properties) {
    if (!isOfCatalog(properties)) { // a table of the catalog has to load whatever its options are, to be dropped
      RabbitmqStreamOptions.of(properties);
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
    try (RabbitmqStreamClient client = new RabbitmqStreamClient(RabbitmqStreamOptions.of(options))) {
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
      return "rabbitmq-stream";
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
      return new RabbitmqStreamScan(options(query, RabbitmqStreamOptions.Use.READ), schema);
    }

    @Override
    public WriteBuilder newWriteBuilder(LogicalWriteInfo info) {
      return new RabbitmqStreamWrite(options(info.options(), RabbitmqStreamOptions.Use.WRITE), info);
    }

    /** What one query says goes before what its table says. */
    private RabbitmqStreamOptions options(CaseInsensitiveStringMap query, RabbitmqStreamOptions.Use use) {
      Map<String, String> both = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      both.putAll(given);
      both.putAll(query);
      return RabbitmqStreamOptions.of(both, use);
    }

    /** Spark shows a sink so in its progress. */
    @Override
    public String toString() {
      return name();
    }
  }
}
