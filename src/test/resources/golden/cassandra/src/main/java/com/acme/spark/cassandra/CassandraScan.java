package com.acme.spark.cassandra;

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
import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.types.StructType;

/** What a query needs of the table: Spark narrows it while it plans, then asks it for the way to read. */
final class CassandraScan implements ScanBuilder, Scan, SupportsPushDownRequiredColumns, SupportsPushDownLimit, SupportsPushDownV2Filters {
  private final CassandraOptions options;
  private Query query;
  private Predicate[] pushed = {};

  CassandraScan(CassandraOptions options, StructType schema) {
    this.options = options;
    this.query = new Query(schema, Integer.MAX_VALUE, CassandraFilters.NONE);
  }

  /** The columns that are read, how many rows are enough, and what all of them have in common. */
  private record Query(StructType schema, int limit, CassandraFilters filters) {
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
    pushed = Stream.of(predicates).filter(predicate -> CassandraFilters.condition(predicate).isPresent()).toArray(Predicate[]::new);
    query = new Query(query.schema(), query.limit(), CassandraFilters.of(pushed));
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
    return "cassandra " + query;
  }

  @Override
  public ColumnarSupportMode columnarSupportMode() {
    return ColumnarSupportMode.UNSUPPORTED; // the default would plan partitions to find out, even for EXPLAIN
  }

  @Override
  public CustomMetric[] supportedCustomMetrics() {
    return new CustomMetric[] {
      new CassandraPartitionReader.RowsRead(), new CassandraPartitionReader.BytesRead(), new CassandraRetry.Retries()
    };
  }

  @Override
  public Batch toBatch() {
    return new Parts(options, query);
  }

  /** The table in parts, divided once, when the query first runs. */
  private static final class Parts implements Batch {
    private final CassandraOptions options;
    private final Query query;
    private InputPartition[] planned;

    Parts(CassandraOptions options, Query query) {
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
      try (var client = new CassandraClient(options)) {
        return new CassandraRetry(options)
            .call("planning partitions", () -> CassandraPartition.plan(client.where(query.filters()), options))
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
    private static PartitionReaderFactory factory(CassandraOptions options, Query query) {
      StructType schema = query.schema();
      List<String> sources = new CassandraRows(schema).sources();
      int limit = query.limit();
      CassandraFilters filters = query.filters();
      return part -> new CassandraPartitionReader(
          options, schema, client -> ((CassandraPartition) part).open(client.where(filters), options, sources, limit));
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
    return new CassandraMicroBatchStream(options, query.schema(), checkpointLocation);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CassandraScan scan
        && scan.options.equals(options)
        && scan.query.equals(query);
  }

  @Override
  public int hashCode() {
    return Objects.hash(options, query);
  }
}
