package com.acme.spark.orderstream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkEnv;
import org.apache.spark.sql.catalyst.expressions.OrderUtils;
import org.apache.spark.sql.connector.distributions.Distribution;
import org.apache.spark.sql.connector.distributions.Distributions;
import org.apache.spark.sql.connector.expressions.Expression;
import org.apache.spark.sql.connector.expressions.Expressions;
import org.apache.spark.sql.connector.expressions.SortDirection;
import org.apache.spark.sql.connector.expressions.SortOrder;
import org.apache.spark.sql.connector.metric.CustomMetric;
import org.apache.spark.sql.connector.write.BatchWrite;
import org.apache.spark.sql.connector.write.DataWriterFactory;
import org.apache.spark.sql.connector.write.LogicalWriteInfo;
import org.apache.spark.sql.connector.write.PhysicalWriteInfo;
import org.apache.spark.sql.connector.write.RequiresDistributionAndOrdering;
import org.apache.spark.sql.connector.write.SupportsTruncate;
import org.apache.spark.sql.connector.write.Write;
import org.apache.spark.sql.connector.write.WriteBuilder;
import org.apache.spark.sql.connector.write.WriterCommitMessage;
import org.apache.spark.sql.connector.write.streaming.StreamingDataWriterFactory;
import org.apache.spark.sql.connector.write.streaming.StreamingWrite;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the rows of a query: each task its own, and what has to be done once is done here, on the driver. */
final class OrderStreamWrite
    implements WriteBuilder, Write, SupportsTruncate, BatchWrite, StreamingWrite {
  private static final Logger LOG = LoggerFactory.getLogger(OrderStreamWrite.class);

  private final OrderStreamOptions options;
  private final StructType rows;
  private final String queryId;

  OrderStreamWrite(OrderStreamOptions options, LogicalWriteInfo info) {
    this.options = options;
    this.rows = info.schema();
    this.queryId = info.queryId();
  }

  @Override
  public Write build() {
    requireColumns();
    if (options.onError().equals("dead-letter") && options.errorPath() == null) {
      throw new IllegalArgumentException("onError is dead-letter: errorPath has to say where the rows go");
    }

    if (SparkEnv.get().conf().getBoolean("spark.speculation", false) && !options.allowDuplicates()) {
      throw new IllegalStateException("spark.speculation is on: two attempts of a task would both write their rows to "
          + "order-stream, as it has no way to take them back; turn it off, or set allowDuplicates to true");
    }

    if (options.deduplicate()) {
      requireSortable();
      return new Sorted(this);
    }
    return this;
  }

  /** Spark asks for this when a query would replace what is there. */
  @Override
  public WriteBuilder truncate() {
    throw new UnsupportedOperationException(
        "order-stream adds rows and never replaces what is there: use mode(\"append\") or outputMode(\"append\")");
  }

  @Override
  public String description() {
    return "order-stream";
  }

  @Override
  public CustomMetric[] supportedCustomMetrics() {
    return new CustomMetric[] {
      new OrderStreamDataWriter.RowsWritten(),
      new OrderStreamDataWriter.BytesWritten(),
      new OrderStreamDataWriter.RowsRejected(),
      new OrderStreamRetry.Retries()
    };
  }

  /** Lets one attempt of a task commit, and no other. */
  @Override
  public boolean useCommitCoordinator() {
    return true;
  }

  /** Nothing is left to do: every task had its rows confirmed. */
  private void publish(long epochId, WriterCommitMessage[] messages) {}

  /** Nothing can be undone: the rows of an attempt that failed stay where they are. */
  private void discard(long epochId) {}

  @Override
  public BatchWrite toBatch() {
    return this;
  }

  @Override
  public DataWriterFactory createBatchWriterFactory(PhysicalWriteInfo info) {
    OrderStreamOptions taskOptions = options;
    StructType taskRows = rows;
    String prefix = prefix(queryId, 0);
    return (partition, attempt) -> new OrderStreamDataWriter(taskOptions, taskRows, prefix + partition);
  }

  @Override
  public void commit(WriterCommitMessage[] messages) {
    publish(0, messages);
  }

  @Override
  public void abort(WriterCommitMessage[] messages) {
    discard(0);
  }

  @Override
  public StreamingWrite toStreaming() {
    return this;
  }

  @Override
  public StreamingDataWriterFactory createStreamingWriterFactory(PhysicalWriteInfo info) {
    OrderStreamOptions taskOptions = options;
    StructType taskRows = rows;
    String query = queryId;
    return (partition, attempt, epoch) ->
        new OrderStreamDataWriter(taskOptions, taskRows, prefix(query, epoch) + partition);
  }

  /** Spark may ask for this again, with the same epoch, after a restart. */
  @Override
  public void commit(long epochId, WriterCommitMessage[] messages) {
    publish(epochId, messages);
  }

  @Override
  public void abort(long epochId, WriterCommitMessage[] messages) {
    discard(epochId);
  }

  /** A row is the same to the broker by its place in its partition, so rows need places that do not change. */
  private void requireSortable() {
    for (StructField column : rows.fields()) {
      if (!OrderUtils.isOrderable(column.dataType())) {
        throw new IllegalArgumentException("deduplicate sorts rows by all columns, and " + column.name() + " cannot be sorted, as it is "
            + column.dataType().sql() + ": leave it out, or set deduplicate to false");
      }
    }
  }

  /**
   * The same rows in the same partitions and places, in whatever order and partitions Spark has them: shared out by the
   * hash of all columns over a number of partitions that does not depend on the data, and sorted by all columns.
   */
  private record Sorted(OrderStreamWrite write) implements Write, RequiresDistributionAndOrdering {
    private Expression[] columns() {
      return Arrays.stream(write.rows.fieldNames()).map(name -> Expressions.column("`" + name.replace("`", "``") + "`"))
          .toArray(Expression[]::new);
    }

    @Override
    public Distribution requiredDistribution() {
      return Distributions.clustered(columns());
    }

    @Override
    public int requiredNumPartitions() {
      return write.options.writePartitions();
    }

    @Override
    public SortOrder[] requiredOrdering() {
      return Arrays.stream(columns()).map(column -> Expressions.sort(column, SortDirection.ASCENDING)).toArray(SortOrder[]::new);
    }

    @Override
    public String description() {
      return write.description();
    }

    @Override
    public CustomMetric[] supportedCustomMetrics() {
      return write.supportedCustomMetrics();
    }

    @Override
    public BatchWrite toBatch() {
      return write;
    }

    @Override
    public StreamingWrite toStreaming() {
      return write;
    }
  }

  /** What the names of all parts of an epoch begin with. */
  private static String prefix(String queryId, long epochId) {
    return queryId + "-" + epochId + "-";
  }

  /** Spark takes the columns of the query for those of the table, so nobody else compares them. */
  private void requireColumns() {
    Map<String, StructField> columns = new LinkedHashMap<>();
    Arrays.stream(OrderStreamRows.TABLE.fields()).forEach(column -> columns.put(column.name(), column));
    List<String> mistakes = new ArrayList<>();
    for (StructField given : rows.fields()) {
      StructField column = columns.remove(given.name());
      if (column == null) {
        mistakes.add("there is no column " + given.name());
      } else if (!given.dataType().catalogString().equals(column.dataType().catalogString())) {
        mistakes.add(given.name() + " has to be " + column.dataType().sql() + ", not " + given.dataType().sql());
      }
    }
    columns.values().stream()
        .filter(column -> !column.nullable())
        .forEach(column -> mistakes.add("column " + column.name() + " is missing"));
    if (!mistakes.isEmpty()) {
      throw new IllegalArgumentException("cannot write to order-stream: " + String.join("; ", mistakes));
    }
  }
}
