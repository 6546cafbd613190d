package com.acme.spark.mongodb;

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
 * Orders of the shop, from and to MongoDB.
 *
 * <p>The entry for Spark: {@code format("mongodb")}. An option can also be set for the whole session, as
 * {@code spark.datasource.mongodb.<option>}. The options:
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
 *   <li>{@code fullDocument}:
 *       What the document of an update is: that of the time when it is looked up; or, of a collection that keeps images, the one that the update left, where there is one or else as an error. With default it is not told, so that a row has no more than its key, if it is an event.
 *   <li>{@code fullDocumentBeforeChange}:
 *       Whether the document before a change is told, by a collection that keeps images, where there is one or else as an error; a deletion then is a row of it, and otherwise of the key alone.
 *   <li>{@code objectIds}:
 *       The fields, separated by commas, in which a text of 24 hexadecimal digits is written as an ObjectId.
 *   <li>{@code ordered}:
 *       Whether the rows of a batch are written in their order and none after the first that fails; it is faster not to.
 *   <li>{@code upsertBy}:
 *       Whether a document with the key of a row is replaced by it, or keeps the fields that the table does not have.
 *   <li>{@code unmatched}:
 *       What becomes of a row with a key that no document has: it is inserted, counted and left out, or the task fails. One that deletes is done already.
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
 *   <li>{@code failOnDataLoss}:
 *       Whether a stream fails when rows it has not read are gone, rather than going on behind them.
 *   <li>{@code claimRetention}:
 *       How long a claim is kept after its micro-batch is done.
 *   <li>{@code segmentRows}:
 *       How many messages are made durable at once.
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
public final class MongodbDataSource implements TableProvider, DataSourceRegister, SessionConfigSupport {
  private static final String NAME = "mongodb";
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
    MongodbOptions.of(options(properties)); // so that CREATE TABLE refuses what no query could use
    return MongodbRows.TABLE;
  }

  @Override
  public Table getTable(StructType schema, Transform[] partitioning, Map<String, String> properties) {
    if (!isOfCatalog(properties)) { // a table of the catalog has to load whatever its options are, to be dropped
      MongodbOptions.of(properties);
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
    try (MongodbClient client = new MongodbClient(MongodbOptions.of(options))) {
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
      return "mongodb";
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
      return new MongodbScan(options(query, MongodbOptions.Use.READ), schema);
    }

    @Override
    public WriteBuilder newWriteBuilder(LogicalWriteInfo info) {
      return new MongodbWrite(options(info.options(), MongodbOptions.Use.WRITE), info);
    }

    /** What one query says goes before what its table says. */
    private MongodbOptions options(CaseInsensitiveStringMap query, MongodbOptions.Use use) {
      Map<String, String> both = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      both.putAll(given);
      both.putAll(query);
      return MongodbOptions.of(both, use);
    }

    /** Spark shows a sink so in its progress. */
    @Override
    public String toString() {
      return name();
    }
  }
}
