package com.acme.spark.orderstream;

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
final class OrderStreamScan implements ScanBuilder, Scan, SupportsPushDownRequiredColumns, SupportsPushDownLimit {
  private final OrderStreamOptions options;
  private Query query;

  OrderStreamScan(OrderStreamOptions options, StructType schema) {
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
    return "order-stream " + query;
  }

  @Override
  public ColumnarSupportMode columnarSupportMode() {
    return ColumnarSupportMode.UNSUPPORTED; // the default would plan partitions to find out, even for EXPLAIN
  }

  @Override
  public CustomMetric[] supportedCustomMetrics() {
    return new CustomMetric[] {
      new OrderStreamPartitionReader.RowsRead(), new OrderStreamPartitionReader.BytesRead(), new OrderStreamRetry.Retries()
    };
  }

  @Override
  public Batch toBatch() {
    return new Parts(options, query);
  }

  /** The table in parts, divided once, when the query first runs. */
  private static final class Parts implements Batch {
    private final OrderStreamOptions options;
    private final Query query;
    private InputPartition[] planned;

    Parts(OrderStreamOptions options, Query query) {
      this.options = options;
      this.query = query;
    }

    @Override
    public InputPartition[] planInputPartitions() {
      if (planned == null) {
        planned = plan();
      }
      return planned.clone();
    }

    private InputPartition[] plan() {
      try (var client = new OrderStreamClient(options)) {
        return new OrderStreamRetry(options)
            .call("planning partitions", () -> OrderStreamPartition.plan(client, options))
            .toArray(InputPartition[]::new);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public PartitionReaderFactory createReaderFactory() {
      return factory(options, query);
    }

    /** Goes to the executors, so it holds nothing but what they need. */
    private static PartitionReaderFactory factory(OrderStreamOptions options, Query query) {
      StructType schema = query.schema();
      List<String> sources = new OrderStreamRows(schema).sources();
      int limit = query.limit();
      return part -> new OrderStreamPartitionReader(
          options, schema, client -> ((OrderStreamPartition) part).open(client, options, sources, limit));
    }

    /** Equal parts are read once where a query has them twice. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Parts parts
          && parts.options.equals(options)
          && parts.query.equals(query);
    }

    @Override
    public int hashCode() {
      return Objects.hash(options, query);
    }
  }

  @Override
  public MicroBatchStream toMicroBatchStream(String checkpointLocation) {
    return new OrderStreamMicroBatchStream(options, query.schema(), checkpointLocation);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OrderStreamScan scan
        && scan.options.equals(options)
        && scan.query.equals(query);
  }

  @Override
  public int hashCode() {
    return Objects.hash(options, query);
  }
}
