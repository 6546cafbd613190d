package [=package];

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.connector.expressions.SortOrder;
import org.apache.spark.sql.connector.expressions.aggregate.Aggregation;
import org.apache.spark.sql.connector.expressions.aggregate.Avg;
import org.apache.spark.sql.connector.expressions.filter.Predicate;
import org.apache.spark.sql.connector.metric.CustomMetric;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.connector.read.SupportsPushDownAggregates;
import org.apache.spark.sql.connector.read.SupportsPushDownLimit;
import org.apache.spark.sql.connector.read.SupportsPushDownRequiredColumns;
import org.apache.spark.sql.connector.read.SupportsPushDownTopN;
import org.apache.spark.sql.connector.read.SupportsPushDownV2Filters;
import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.types.StructType;

/** What a query needs of the table: Spark narrows it while it plans, then asks it for the way to read. */
final class [=Name]Scan implements [=scanInterfaces?join(", ")] {
  private final [=Name]Options options;
  private Query query;

  [=Name]Scan([=Name]Options options, StructType schema) {
    this.options = options;
    this.query = new Query(schema, Integer.MAX_VALUE[=filtered?then(", " + Name + "Filters.NONE", "")][=left?then(", " + Name + "Pushed.NONE", "")]);
  }

  /** The columns that are read, how many rows are enough[=filtered?then(", and what all of them have in common", "")][=left?then(", and what is left to the system", "")]. */
  private record Query(StructType schema, int limit[=filtered?then(", " + Name + "Filters filters", "")][=left?then(", " + Name + "Pushed pushed", "")]) {
    @Override
    public String toString() {
      return "columns " + List.of(schema.fieldNames())[=filtered?then(" + filters", "")][=left?then(" + pushed", "")] + (limit < Integer.MAX_VALUE ? " limit " + limit : "");
    }
  }

  @Override
  public void pruneColumns(StructType required) {
    query = new Query([=rescues?then("judged(required)", "required")], query.limit()[=filtered?then(", query.filters()", "")][=left?then(", query.pushed()", "")]);
  }

  @Override
  public boolean pushLimit(int rows) {
    query = new Query(query.schema(), rows[=filtered?then(", query.filters()", "")][=left?then(", query.pushed()", "")]);
    return true;
  }
<@fragments of="scan-columns"/>
<@fragments of="scan-filters"/>

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
    return query.schema();
  }

  @Override
  public String description() {
    return "[=name] " + query;
  }

  @Override
  public ColumnarSupportMode columnarSupportMode() {
    return ColumnarSupportMode.UNSUPPORTED; // the default would plan partitions to find out, even for EXPLAIN
  }

  @Override
  public CustomMetric[] supportedCustomMetrics() {
    return new CustomMetric[] {
<@lines of="read-metrics"/>
      new [=Name]PartitionReader.RowsRead(), new [=Name]PartitionReader.BytesRead(), new [=Name]Retry.Retries()
    };
  }

<@fragments of="scan"/>

  @Override
  public boolean equals(Object other) {
    return other instanceof [=Name]Scan scan
        && scan.options.equals(options)
        && scan.query.equals(query);
  }

  @Override
  public int hashCode() {
    return Objects.hash(options, query);
  }
}
