package com.acme.spark.splunk;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.util.CharVarcharUtils;
import org.apache.spark.sql.connector.catalog.Column;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/** What Spark may do with the system's records. */
final class SplunkAccessTable implements SupportsRead {
  private final Map<String, String> given;
  private final StructType schema;

  SplunkAccessTable(Map<String, String> given, StructType schema) {
    this.given = given;
    this.schema = CharVarcharUtils.replaceCharVarcharWithStringInSchema(schema); // a stream's plan may not have them
  }

  @Override
  public String name() {
    return "splunk-access";
  }

  /** Spark 4.0 asks for the schema, later versions for the columns. */
  @Override
  @Deprecated
  public StructType schema() {
    return schema;
  }

  @Override
  public Column[] columns() {
    return Stream.of(schema.fields()).map(SplunkAccessTable::column).toArray(Column[]::new);
  }

  private static Column column(StructField field) {
    String comment = field.getComment().getOrElse(() -> null);
    return Column.create(field.name(), field.dataType(), field.nullable(), comment, field.metadata().json());
  }

  @Override
  public Set<TableCapability> capabilities() {
    return EnumSet.of(
        TableCapability.BATCH_READ);
  }

  @Override
  public ScanBuilder newScanBuilder(CaseInsensitiveStringMap query) {
    return new SplunkAccessScan(options(query, SplunkAccessOptions.Use.READ), schema);
  }

  /** What one query says goes before what its table says. */
  private SplunkAccessOptions options(CaseInsensitiveStringMap query, SplunkAccessOptions.Use use) {
    Map<String, String> both = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    both.putAll(given);
    both.putAll(query);
    return SplunkAccessOptions.of(both, use);
  }

  /** Spark shows a sink so in its progress. */
  @Override
  public String toString() {
    return name();
  }
}
