package com.example.spark.customers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.connector.expressions.filter.Predicate;
import org.apache.spark.sql.connector.metric.CustomMetric;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.connector.read.SupportsPushDownLimit;
import org.apache.spark.sql.connector.read.SupportsPushDownRequiredColumns;
import org.apache.spark.sql.connector.read.SupportsPushDownV2Filters;
import org.apache.spark.sql.types.StructType;

/** What a query needs of the table: Spark narrows it while it plans, then asks it for the way to read. */
final class CustomersScan implements ScanBuilder, Scan, SupportsPushDownRequiredColumns, SupportsPushDownLimit, SupportsPushDownV2Filters {
  private final CustomersOptions options;
  private Query query;
  private Predicate[] pushed = {};

  CustomersScan(CustomersOptions options, StructType schema) {
    this.options = options;
    this.query = new Query(schema, Integer.MAX_VALUE, CustomersFilters.NONE);
  }

  /** The columns that are read, how many rows are enough, and what all of them have in common. */
  private record Query(StructType schema, int limit, CustomersFilters filters) {
    @Override
    public String toString() {
      return "columns " + List.of(schema.fieldNames()) + filters + (limit < Integer.MAX_VALUE ? " limit " + limit : "");
    }
  }

  @Override
  public void pruneColumns(StructType required) {
    query = new Query(required, query.limit(), query.filters());
  }

  @Override
  public boolean pushLimit(int rows) {
    query = new Query(query.schema(), rows, query.filters());
    return true;
  }

  @Override
  public Predicate[] pushedPredicates() {
    return pushed;
  }

  /** Takes note of what narrows the read; Spark checks all the same, as more rows may come. */
  @Override
  public Predicate[] pushPredicates(Predicate[] predicates) {
    pushed = Stream.of(predicates).filter(predicate -> CustomersFilters.condition(predicate).isPresent()).toArray(Predicate[]::new);
    query = new Query(query.schema(), query.limit(), CustomersFilters.of(pushed));
    return predicates;
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
    return "customers " + query;
  }

  @Override
  public ColumnarSupportMode columnarSupportMode() {
    return ColumnarSupportMode.UNSUPPORTED; // the default would plan partitions to find out, even for EXPLAIN
  }

  @Override
  public CustomMetric[] supportedCustomMetrics() {
    return new CustomMetric[] {
      new CustomersPartitionReader.RowsRead(), new CustomersPartitionReader.BytesRead(), new CustomersRetry.Retries()
    };
  }

  @Override
  public Batch toBatch() {
    return new Parts(options, query);
  }

  /** The table in parts, divided once, when the query first runs. */
  private static final class Parts implements Batch {
    private final CustomersOptions options;
    private final Query query;
    private InputPartition[] planned;

    Parts(CustomersOptions options, Query query) {
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
      try (var client = new CustomersClient(options)) {
        return new CustomersRetry(options)
            .call("planning partitions", () -> CustomersPartition.plan(client.where(query.filters()), options, query.filters()))
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
    private static PartitionReaderFactory factory(CustomersOptions options, Query query) {
      StructType schema = query.schema();
      List<String> sources = new CustomersRows(schema).sources();
      int limit = query.limit();
      CustomersFilters filters = query.filters();
      return part -> new CustomersPartitionReader(
          options, schema, client -> ((CustomersPartition) part).open(client.where(filters), options, sources, limit));
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
  public boolean equals(Object other) {
    return other instanceof CustomersScan scan
        && scan.options.equals(options)
        && scan.query.equals(query);
  }

  @Override
  public int hashCode() {
    return Objects.hash(options, query);
  }
}
