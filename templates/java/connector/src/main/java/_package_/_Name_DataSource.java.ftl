package [=package];

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
 * [=description]
 *
 * <p>The entry for Spark: {@code format("[=name]")}. An option can also be set for the whole session, as
 * {@code spark.datasource.[=name].<option>}. The options:
 *
 * <ul>
<#list options as option>
 *   <li>{@code [=option.name]}[=(option.needed == "")?then("", ", required " + option.needed)?replace(" always", "")]:
 *       [=option.doc]
</#list>
 * </ul>
 */
public final class [=Name]DataSource implements TableProvider, DataSourceRegister, SessionConfigSupport {

  private static final String NAME = "[=name]";
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
    [=Name]Options.of(options(properties)); // so that CREATE TABLE refuses what no query could use
    return [=Name]Rows.TABLE;
  }

  @Override
  public Table getTable(StructType schema, Transform[] partitioning, Map<String, String> properties) {
    if (!isOfCatalog(properties)) { // a table of the catalog has to load whatever its options are, to be dropped
      [=Name]Options.of(properties);
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
<@fragments of="data-source"/>
}
