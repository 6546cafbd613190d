package com.acme.spark.cassandra;

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
 * Orders of the shop, from and to Cassandra.
 *
 * <p>The entry for Spark: {@code format("cassandra")}. An option can also be set for the whole session, as
 * {@code spark.datasource.cassandra.<option>}. The options:
 *
 * <ul>
 *   <li>{@code contactPoints}, required:
 *       Some nodes as host:port, separated by commas; the others are found by asking these.
 *   <li>{@code localDatacenter}:
 *       The data centre to talk to; that of the contact points unless said.
 *   <li>{@code keyspace}, required:
 *       The keyspace of the table; case matters.
 *   <li>{@code table}, required:
 *       The table; case matters.
 *   <li>{@code connectTimeout}:
 *       The longest that connecting and logging in to a node may take each.
 *   <li>{@code tls}:
 *       Whether to talk to the nodes by TLS.
 *   <li>{@code verifyHostname}:
 *       Whether a node's certificate must be for the host that was asked for.
 *   <li>{@code trustStore}:
 *       The PKCS12 file, on every node of Spark, with the authorities to trust; those that Java trusts unless said.
 *   <li>{@code trustStorePassword}:
 *       The password of the trust store.
 *   <li>{@code keyStore}:
 *       The PKCS12 file, on every node of Spark, with the certificate to show, where Cassandra asks for one.
 *   <li>{@code keyStorePassword}:
 *       The password of the key store.
 *   <li>{@code readConsistency}:
 *       How many replicas have to agree on what is read.
 *   <li>{@code fetchSize}:
 *       How many rows come in a page, of which a task holds two at once.
 *   <li>{@code numPartitions}:
 *       Into how many parts the table is divided at least, a task each.
 *   <li>{@code splitSize}:
 *       How much of the table a part has at most, as far as Cassandra knows; larger tables are divided into more parts.
 *   <li>{@code writeConsistency}:
 *       How many replicas have to have a row before it counts as written.
 *   <li>{@code concurrentRequests}:
 *       How many requests of a task may be on their way at once.
 *   <li>{@code writeNulls}:
 *       Whether a null takes away what the row had before, at the price of a tombstone; otherwise it leaves the column as it is.
 *   <li>{@code ttl}:
 *       After how long what is written is gone again; never unless said, or what the table says.
 *   <li>{@code ttlColumn}:
 *       The column, of whole numbers, with the seconds after which a row is gone again, in place of ttl.
 *   <li>{@code timestampColumn}:
 *       The TIMESTAMP column since when a row holds; of two writes the later by this time wins, in whatever order they come.
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
 *   <li>{@code lag}:
 *       How late a row may show up; the stream stays that far behind.
 *   <li>{@code batchSize}:
 *       How many rows go to the system at once.
 *   <li>{@code onError}:
 *       What becomes of a row that cannot be written.
 *   <li>{@code maxSkipped}:
 *       With skip, how many rows one task may drop before it fails; any number unless said.
 *   <li>{@code errorPath}:
 *       With dead-letter, the folder that takes the rows.
 *   <li>{@code username}:
 *       The user.
 *   <li>{@code password}:
 *       The user's password.
 * </ul>
 */
public final class CassandraDataSource implements TableProvider, DataSourceRegister, SessionConfigSupport {
  private static final String NAME = "cassandra";
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
    CassandraOptions.of(options(properties)); // so that CREATE TABLE refuses what no query could use
    return CassandraRows.TABLE;
  }

  @Override
  public Table getTable(StructType schema, Transform[] partitioning, Map<String, String> properties) {
    if (!isOfCatalog(properties)) { // a table of the catalog has to load whatever its options are, to be dropped
      CassandraOptions.of(properties);
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
    try (CassandraClient client = new CassandraClient(CassandraOptions.of(options))) {
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
      return "cassandra";
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
      return new CassandraScan(options(query, CassandraOptions.Use.READ), schema);
    }

    @Override
    public WriteBuilder newWriteBuilder(LogicalWriteInfo info) {
      return new CassandraWrite(options(info.options(), CassandraOptions.Use.WRITE), info);
    }

    /** What one query says goes before what its table says. */
    private CassandraOptions options(CaseInsensitiveStringMap query, CassandraOptions.Use use) {
      Map<String, String> both = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      both.putAll(given);
      both.putAll(query);
      return CassandraOptions.of(both, use);
    }

    /** Spark shows a sink so in its progress. */
    @Override
    public String toString() {
      return name();
    }
  }
}
