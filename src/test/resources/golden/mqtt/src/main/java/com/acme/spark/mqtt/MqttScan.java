package com.acme.spark.mqtt;

import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.connector.metric.CustomMetric;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.connector.read.SupportsPushDownLimit;
import org.apache.spark.sql.connector.read.SupportsPushDownRequiredColumns;
import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.types.StructType;

/** What a query needs of the table: Spark narrows it while it plans, then asks it for the way to read. */
final class MqttScan implements ScanBuilder, Scan, SupportsPushDownRequiredColumns, SupportsPushDownLimit {
  private final MqttOptions options;
  private Query query;

  MqttScan(MqttOptions options, StructType schema) {
    this.options = options;
    this.query = new Query(schema, Integer.MAX_VALUE);
  }

  /** The columns that are read, how many rows are enough. */
  private record Query(StructType schema, int limit) {
    @Override
    public String toString() {
      return "columns " + List.of(schema.fieldNames()) + (limit < Integer.MAX_VALUE ? " limit " + limit : "");
    }
  }

  @Override
  public void pruneColumns(StructType required) {
    query = new Query(required, query.limit());
  }

  @Override
  public boolean pushLimit(int rows) {
    query = new Query(query.schema(), rows);
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
    return query.schema();
  }

  @Override
  public String description() {
    return "mqtt " + query;
  }

  @Override
  public ColumnarSupportMode columnarSupportMode() {
    return ColumnarSupportMode.UNSUPPORTED; // the default would plan partitions to find out, even for EXPLAIN
  }

  @Override
  public CustomMetric[] supportedCustomMetrics() {
    return new CustomMetric[] {
      new MqttPartitionReader.RowsRead(), new MqttPartitionReader.BytesRead(), new MqttRetry.Retries()
    };
  }

  @Override
  public MicroBatchStream toMicroBatchStream(String checkpointLocation) {
    return new MqttMicroBatchStream(options, query.schema(), checkpointLocation);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MqttScan scan
        && scan.options.equals(options)
        && scan.query.equals(query);
  }

  @Override
  public int hashCode() {
    return Objects.hash(options, query);
  }
}
