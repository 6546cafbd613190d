package com.acme.spark.hubspot;

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
final class HubspotContactsTable implements SupportsRead {
  private final Map<String, String> given;
  private final StructType schema;

  HubspotContactsTable(Map<String, String> given, StructType schema) {
    this.given = given;
    this.schema = CharVarcharUtils.replaceCharVarcharWithStringInSchema(schema); // a stream's plan may not have them
  }

  @Override
  public String name() {
    return "hubspot-contacts";
  }

  /** Spark 4.0 asks for the schema, later versions for the columns. */
  @Override
  @Deprecated
  public StructType schema() {
    return schema;
  }

  @Override
  public Column[] columns() {
    return Stream.of(schema.fields()).map(HubspotContactsTable::column).toArray(Column[]::new);
  }

  private static Column column(StructField field) {
    String comment = field.getComment().getOrElse(() -> null);
    return Column.create(field.name(), field.dataType(), field.nullable(), comment, field.metadata().json());
  }

  @Override
  public Set<TableCapability> capabilities() {
    return EnumSet.of(
        TableCapability.BATCH_READ,
        TableCapability.MICRO_BATCH_READ);
  }

  @Override
  public ScanBuilder newScanBuilder(CaseInsensitiveStringMap query) {
    return new HubspotContactsScan(options(query, HubspotContactsOptions.Use.READ), schema);
  }

  /** What one query says goes before what its table says. */
  private HubspotContactsOptions options(CaseInsensitiveStringMap query, HubspotContactsOptions.Use use) {
    Map<String, String> both = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    both.putAll(given);
    both.putAll(query);
    return HubspotContactsOptions.of(both, use);
  }

  /** Spark shows a sink so in its progress. */
  @Override
  public String toString() {
    return name();
  }
}
