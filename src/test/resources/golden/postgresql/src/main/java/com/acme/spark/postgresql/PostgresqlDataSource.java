package com.acme.spark.postgresql;

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
 * Orders of the shop, from and to PostgreSQL.
 *
 * <p>The entry for Spark: {@code format("postgresql")}. An option can also be set for the whole session, as
 * {@code spark.datasource.postgresql.<option>}. The options:
 *
 * <ul>
 *   <li>{@code url}, required:
 *       Where the database is, without parameters, since what it takes are options; of several servers the first that answers is used.
 *   <li>{@code table}, required:
 *       The table, with its schema and a dot before it or else looked for along the search path; case matters.
 *   <li>{@code sslMode}:
 *       Whether to use TLS, and what of the server's certificate is checked; verify-full alone keeps an impostor out.
 *   <li>{@code sslRootCert}:
 *       The PEM file, on every node, with the authorities to trust; those in .postgresql/root.crt unless said.
 *   <li>{@code username}:
 *       The user.
 *   <li>{@code password}:
 *       The user's password, unless the user is known by a certificate or trusted.
 *   <li>{@code sslCert}:
 *       The PEM file, on every node, with the certificate to show the server, for a user who is to be known by one.
 *   <li>{@code sslKey}:
 *       The file, on every node, with the certificate's private key, PKCS 8 in PEM or DER, or with both, PKCS 12 whose name ends in .p12.
 *   <li>{@code sslPassword}:
 *       The password of the private key, where it has one.
 *   <li>{@code connectTimeout}:
 *       The longest that connecting and logging in may take each.
 *   <li>{@code applicationName}:
 *       What the database shows the connections under.
 *   <li>{@code fetchSize}:
 *       How many rows a task holds at once while it reads.
 *   <li>{@code waitForTransactions}:
 *       Whether a stream waits, before it reads a row, for the transactions that were open when it was written, as they may commit rows before it; a view has none to wait for, so it needs false.
 *   <li>{@code stagingTable}:
 *       The table that takes rows until they are published; the table's name with _spark_staging behind it unless said.
 *   <li>{@code epochTable}:
 *       The table that keeps what is published already; the table's name with _spark_epochs behind it unless said.
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
 *   <li>{@code numPartitions}:
 *       Into how many parts a batch read is divided.
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
 * </ul>
 */
public final class PostgresqlDataSource implements TableProvider, DataSourceRegister, SessionConfigSupport {
  private static final String NAME = "postgresql";
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
    PostgresqlOptions.of(options(properties)); // so that CREATE TABLE refuses what no query could use
    return PostgresqlRows.TABLE;
  }

  @Override
  public Table getTable(StructType schema, Transform[] partitioning, Map<String, String> properties) {
    if (!isOfCatalog(properties)) { // a table of the catalog has to load whatever its options are, to be dropped
      PostgresqlOptions.of(properties);
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
    try (PostgresqlClient client = new PostgresqlClient(PostgresqlOptions.of(options))) {
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
      return "postgresql";
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
      return new PostgresqlScan(options(query, PostgresqlOptions.Use.READ), schema);
    }

    @Override
    public WriteBuilder newWriteBuilder(LogicalWriteInfo info) {
      return new PostgresqlWrite(options(info.options(), PostgresqlOptions.Use.WRITE), info);
    }

    /** What one query says goes before what its table says. */
    private PostgresqlOptions options(CaseInsensitiveStringMap query, PostgresqlOptions.Use use) {
      Map<String, String> both = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      both.putAll(given);
      both.putAll(query);
      return PostgresqlOptions.of(both, use);
    }

    /** Spark shows a sink so in its progress. */
    @Override
    public String toString() {
      return name();
    }
  }
}
