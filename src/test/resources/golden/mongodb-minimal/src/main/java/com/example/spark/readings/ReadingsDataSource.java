package com.example.spark.readings;

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
 * Spark connector for a collection of MongoDB, by its Java driver.
 *
 * <p>The entry for Spark: {@code format("readings")}. An option can also be set for the whole session, as
 * {@code spark.datasource.readings.<option>}. The options:
 *
 * <ul>
 *   <li>{@code uri}, required:
 *       Where the servers are, without user and password; parameters of the driver may follow, such as replicaSet, readPreference, readConcernLevel, compressors or tls=true. Unless they say otherwise, writes wait for a majority.
 *   <li>{@code database}, required:
 *       The database.
 *   <li>{@code collection}, required:
 *       The collection.
 *   <li>{@code username}:
 *       The user; nobody unless said, where MongoDB allows that.
 *   <li>{@code password}:
 *       The user's password.
 *   <li>{@code authSource}:
 *       The database that knows the user.
 *   <li>{@code authMechanism}:
 *       How the password is proven; the better SCRAM that the server has for the user unless said. With plain the server is told it, to ask LDAP, which authSource=$external and TLS go with.
 *   <li>{@code tls}:
 *       Whether to talk to the servers by TLS, as tls=true in uri, or one that begins with mongodb+srv, says as well.
 *   <li>{@code verifyHostname}:
 *       Whether a server's certificate must be for the host that was asked for.
 *   <li>{@code trustStore}:
 *       The key store file, on every node of Spark, with the authorities to trust; those that Java trusts unless said.
 *   <li>{@code trustStorePassword}:
 *       The password of the trust store.
 *   <li>{@code keyStore}:
 *       The key store file, on every node of Spark, with the certificate to show the servers.
 *   <li>{@code keyStorePassword}:
 *       The password of the key store.
 *   <li>{@code connectTimeout}:
 *       The longest that finding a server, and connecting to it, may take each.
 *   <li>{@code applicationName}:
 *       What the server shows the connections under.
 *   <li>{@code fetchSize}:
 *       How many documents the server sends at once, as far as they have room in 16 MB.
 *   <li>{@code bounds}:
 *       Whether the parts of a read are equal spans of ids, which are numbers or ObjectIds; or are to have about as many documents each, by a sample ($sample), where ids lie unevenly; or begin where chunks of a sharded collection do, which asks for the right to read the database config, and is a sample where there are none by these ids.
 *   <li>{@code objectIds}:
 *       The fields, separated by commas, in which a text of 24 hexadecimal digits is written as an ObjectId.
 *   <li>{@code ordered}:
 *       Whether the rows of a batch are written in their order and none after the first that fails; it is faster not to.
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
public final class ReadingsDataSource implements TableProvider, DataSourceRegister, SessionConfigSupport {
  private static final String NAME = "readings";
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
    ReadingsOptions.of(options(properties)); // so that CREATE TABLE refuses what no query could use
    return ReadingsRows.TABLE;
  }

  @Override
  public Table getTable(StructType schema, Transform[] partitioning, Map<String, String> properties) {
    if (!isOfCatalog(properties)) { // a table of the catalog has to load whatever its options are, to be dropped
      ReadingsOptions.of(properties);
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
    try (ReadingsClient client = new ReadingsClient(ReadingsOptions.of(options))) {
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
      return "readings";
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
          TableCapability.BATCH_WRITE);
    }

    @Override
    public ScanBuilder newScanBuilder(CaseInsensitiveStringMap query) {
      return new ReadingsScan(options(query, ReadingsOptions.Use.READ), schema);
    }

    @Override
    public WriteBuilder newWriteBuilder(LogicalWriteInfo info) {
      return new ReadingsWrite(options(info.options(), ReadingsOptions.Use.WRITE), info);
    }

    /** What one query says goes before what its table says. */
    private ReadingsOptions options(CaseInsensitiveStringMap query, ReadingsOptions.Use use) {
      Map<String, String> both = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      both.putAll(given);
      both.putAll(query);
      return ReadingsOptions.of(both, use);
    }

    /** Spark shows a sink so in its progress. */
    @Override
    public String toString() {
      return name();
    }
  }
}
