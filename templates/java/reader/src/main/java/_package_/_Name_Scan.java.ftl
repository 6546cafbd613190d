package [=package];

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.connector.metric.CustomMetric;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.connector.read.SupportsPushDownLimit;
import org.apache.spark.sql.connector.read.SupportsPushDownRequiredColumns;
import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.types.StructType;

/** What a query needs of the table: Spark narrows it while it plans, then asks it for the way to read. */
final class [=Name]Scan implements ScanBuilder, Scan, SupportsPushDownRequiredColumns, SupportsPushDownLimit {
  private final [=Name]Options options;
  private StructType schema;
  private int limit = Integer.MAX_VALUE;

  [=Name]Scan([=Name]Options options, StructType schema) {
    this.options = options;
    this.schema = schema;
  }

  @Override
  public void pruneColumns(StructType required) {
    schema = required;
  }

  @Override
  public boolean pushLimit(int rows) {
    limit = rows;
    return true;
  }

  @Override
  public boolean isPartiallyPushed() {
    return true; // each partition stops at the limit, so together they may give more
  }

  @Override
  public Scan build() {
    return this;
  }

  @Override
  public StructType readSchema() {
    return schema;
  }

  @Override
  public String description() {
    return "[=name] columns " + List.of(schema.fieldNames()) + (limit < Integer.MAX_VALUE ? " limit " + limit : "");
  }

  @Override
  public ColumnarSupportMode columnarSupportMode() {
    return ColumnarSupportMode.UNSUPPORTED; // the default would plan partitions to find out, even for EXPLAIN
  }

  @Override
  public CustomMetric[] supportedCustomMetrics() {
    return new CustomMetric[] {
<@fragments of="read-metrics"/>
      new [=Name]PartitionReader.RowsRead(), new [=Name]PartitionReader.BytesRead(), new [=Name]Retry.Retries()
    };
  }

<@fragments of="scan"/>

  @Override
  public boolean equals(Object other) {
    return other instanceof [=Name]Scan scan
        && scan.options.equals(options)
        && scan.schema.equals(schema)
        && scan.limit == limit;
  }

  @Override
  public int hashCode() {
    return Objects.hash(options, schema, limit);
  }
}
