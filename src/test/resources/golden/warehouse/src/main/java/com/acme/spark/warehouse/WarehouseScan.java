package com.acme.spark.warehouse;

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
import org.apache.spark.sql.types.StructType;

/** What a query needs of the table: Spark narrows it while it plans, then asks it for the way to read. */
final class WarehouseScan implements ScanBuilder, Scan, SupportsPushDownRequiredColumns, SupportsPushDownLimit {
  private final WarehouseOptions options;
  private StructType schema;
  private int limit = Integer.MAX_VALUE;

  WarehouseScan(WarehouseOptions options, StructType schema) {
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
    return "warehouse columns " + List.of(schema.fieldNames()) + (limit < Integer.MAX_VALUE ? " limit " + limit : "");
  }

  @Override
  public ColumnarSupportMode columnarSupportMode() {
    return ColumnarSupportMode.UNSUPPORTED; // the default would plan partitions to find out, even for EXPLAIN
  }

  @Override
  public CustomMetric[] supportedCustomMetrics() {
    return new CustomMetric[] {
      new WarehousePartitionReader.RowsRead(), new WarehousePartitionReader.BytesRead(), new WarehouseRetry.Retries()
    };
  }

  @Override
  public Batch toBatch() {
    return new Parts(options, schema, limit);
  }

  /** The table in parts, divided once, when the query first runs. */
  private static final class Parts implements Batch {
    private final WarehouseOptions options;
    private final StructType schema;
    private final int limit;
    private InputPartition[] planned;

    Parts(WarehouseOptions options, StructType schema, int limit) {
      this.options = options;
      this.schema = schema;
      this.limit = limit;
    }

    @Override
    public InputPartition[] planInputPartitions() {
      if (planned == null) {
        planned = plan();
      }
      return planned.clone();
    }

    private InputPartition[] plan() {
      try (var client = new WarehouseClient(options)) {
        return new WarehouseRetry(options)
            .call("planning partitions", () -> WarehousePartition.plan(client, options))
            .toArray(InputPartition[]::new);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public PartitionReaderFactory createReaderFactory() {
      return factory(options, schema, limit);
    }

    /** Goes to the executors, so it holds nothing but what they need. */
    private static PartitionReaderFactory factory(WarehouseOptions options, StructType schema, int limit) {
      List<String> sources = new WarehouseRows(schema).sources();
      return part -> new WarehousePartitionReader(
          options, schema, client -> ((WarehousePartition) part).open(client, options, sources, limit));
    }

    /** Equal parts are read once where a query has them twice. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Parts parts
          && parts.options.equals(options)
          && parts.schema.equals(schema)
          && parts.limit == limit;
    }

    @Override
    public int hashCode() {
      return Objects.hash(options, schema, limit);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WarehouseScan scan
        && scan.options.equals(options)
        && scan.schema.equals(schema)
        && scan.limit == limit;
  }

  @Override
  public int hashCode() {
    return Objects.hash(options, schema, limit);
  }
}
