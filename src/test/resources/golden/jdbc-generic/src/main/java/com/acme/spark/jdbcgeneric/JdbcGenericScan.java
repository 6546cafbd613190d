package com.acme.spark.jdbcgeneric;

import java.io.IOException;
import java.io.UncheckedIOException;
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
final class JdbcGenericScan implements ScanBuilder, Scan, SupportsPushDownRequiredColumns, SupportsPushDownLimit, SupportsPushDownV2Filters, SupportsPushDownAggregates, SupportsPushDownTopN {
  private final JdbcGenericOptions options;
  private Query query;
  private Predicate[] pushed = {};
  private boolean averages;

  JdbcGenericScan(JdbcGenericOptions options, StructType schema) {
    this.options = options;
    this.query = new Query(schema, Integer.MAX_VALUE, JdbcGenericFilters.NONE, JdbcGenericPushed.NONE);
  }

  /** The columns that are read, how many rows are enough, and what all of them have in common, and what is left to the system. */
  private record Query(StructType schema, int limit, JdbcGenericFilters filters, JdbcGenericPushed pushed) {
    @Override
    public String toString() {
      return "columns " + List.of(schema.fieldNames()) + filters + pushed + (limit < Integer.MAX_VALUE ? " limit " + limit : "");
    }
  }

  @Override
  public void pruneColumns(StructType required) {
    query = new Query(required, query.limit(), query.filters(), query.pushed());
  }

  @Override
  public boolean pushLimit(int rows) {
    query = new Query(query.schema(), rows, query.filters(), query.pushed());
    return true;
  }

  @Override
  public Predicate[] pushedPredicates() {
    return pushed;
  }

  /** Leaves to the system what it sees as Spark does; Spark checks the others all the same, as more rows may come. */
  @Override
  public Predicate[] pushPredicates(Predicate[] predicates) {
    pushed = Stream.of(predicates).filter(predicate -> JdbcGenericFilters.condition(predicate).isPresent()).toArray(Predicate[]::new);
    Predicate[] left = Stream.of(pushed).filter(predicate -> JdbcGenericPushdown.isWhole(predicate, query.schema())).toArray(Predicate[]::new);
    query = new Query(query.schema(), query.limit(), JdbcGenericFilters.of(pushed), query.pushed().check(JdbcGenericFilters.of(left)));
    return Stream.of(predicates).filter(predicate -> !List.of(left).contains(predicate)).toArray(Predicate[]::new);
  }

  /** Each part gives what it has of every group, which Spark puts together: so all parts are read at once, as they are without. */
  @Override
  public boolean supportCompletePushDown(Aggregation aggregation) {
    averages |= Stream.of(aggregation.aggregateExpressions()).anyMatch(each -> each instanceof Avg avg && !JdbcGenericPushdown.averages(avg, query.schema()));
    return false;
  }

  @Override
  public boolean pushAggregation(Aggregation aggregation) {
    Optional<JdbcGenericPushed> more = JdbcGenericPushdown.aggregate(query.pushed(), aggregation, query.schema()).filter(any -> !averages);
    more.ifPresent(all -> query = new Query(all.result(), query.limit(), query.filters(), all));
    return more.isPresent();
  }

  /** Each part gives its first rows, of which Spark takes the first. */
  @Override
  public boolean pushTopN(SortOrder[] orders, int rows) {
    Optional<JdbcGenericPushed> more = JdbcGenericPushdown.sort(query.pushed(), orders, query.schema());
    more.ifPresent(all -> query = new Query(query.schema(), rows, query.filters(), all));
    return more.isPresent();
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
    return "jdbc-generic " + query;
  }

  @Override
  public ColumnarSupportMode columnarSupportMode() {
    return ColumnarSupportMode.UNSUPPORTED; // the default would plan partitions to find out, even for EXPLAIN
  }

  @Override
  public CustomMetric[] supportedCustomMetrics() {
    return new CustomMetric[] {
      new JdbcGenericPartitionReader.RowsRead(), new JdbcGenericPartitionReader.BytesRead(), new JdbcGenericRetry.Retries()
    };
  }

  @Override
  public Batch toBatch() {
    return new Parts(options, query);
  }

  /** The table in parts, divided once, when the query first runs. */
  private static final class Parts implements Batch {
    private final JdbcGenericOptions options;
    private final Query query;
    private InputPartition[] planned;

    Parts(JdbcGenericOptions options, Query query) {
      this.options = options;
      this.query = query;
    }

    @Override
    public InputPartition[] planInputPartitions() {
      if (planned == null) {
        planned = query.pushed().parts(plan());
      }
      return planned.clone();
    }

    private InputPartition[] plan() {
      try (var client = new JdbcGenericClient(options)) {
        return new JdbcGenericRetry(options)
            .call("planning partitions", () -> JdbcGenericPartition.plan(client.where(query.filters()), options, query.filters()))
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
    private static PartitionReaderFactory factory(JdbcGenericOptions options, Query query) {
      StructType schema = query.schema();
      List<String> sources = new JdbcGenericRows(schema).sources();
      int limit = query.limit();
      JdbcGenericFilters filters = query.filters();
      JdbcGenericPushed pushed = query.pushed();
      return part -> new JdbcGenericPartitionReader(
          options, schema, client -> part == JdbcGenericPushed.Nothing.AT_ALL ? client.nothing(pushed) : ((JdbcGenericPartition) part).open(client.where(filters).push(pushed), options, sources, limit));
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
    return new JdbcGenericMicroBatchStream(options, query.schema(), checkpointLocation);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JdbcGenericScan scan
        && scan.options.equals(options)
        && scan.query.equals(query);
  }

  @Override
  public int hashCode() {
    return Objects.hash(options, query);
  }
}
