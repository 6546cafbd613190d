package com.example.spark.customers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.connector.metric.CustomMetric;
import org.apache.spark.sql.connector.write.BatchWrite;
import org.apache.spark.sql.connector.write.DataWriterFactory;
import org.apache.spark.sql.connector.write.LogicalWriteInfo;
import org.apache.spark.sql.connector.write.PhysicalWriteInfo;
import org.apache.spark.sql.connector.write.SupportsTruncate;
import org.apache.spark.sql.connector.write.Write;
import org.apache.spark.sql.connector.write.WriteBuilder;
import org.apache.spark.sql.connector.write.WriterCommitMessage;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the rows of a query: each task its own, and what has to be done once is done here, on the driver. */
final class CustomersWrite
    implements WriteBuilder, Write, SupportsTruncate, BatchWrite {
  private static final Logger LOG = LoggerFactory.getLogger(CustomersWrite.class);

  private final CustomersOptions options;
  private final StructType rows;
  private final String queryId;

  CustomersWrite(CustomersOptions options, LogicalWriteInfo info) {
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
    return this;
  }

  /** Spark asks for this when a query would replace what is there. */
  @Override
  public WriteBuilder truncate() {
    throw new UnsupportedOperationException(
        "customers adds rows and never replaces what is there: use mode(\"append\") or outputMode(\"append\")");
  }

  @Override
  public String description() {
    return "customers";
  }

  @Override
  public CustomMetric[] supportedCustomMetrics() {
    return new CustomMetric[] {
      new CustomersDataWriter.RowsUnmatched(),
      new CustomersDataWriter.RowsWritten(),
      new CustomersDataWriter.BytesWritten(),
      new CustomersDataWriter.RowsRejected(),
      new CustomersRetry.Retries()
    };
  }

  /** Lets one attempt of a task commit, and no other. */
  @Override
  public boolean useCommitCoordinator() {
    return true;
  }

  /** Nothing is left to do: every task has written its rows. */
  private void publish(long epochId, WriterCommitMessage[] messages) {}

  /** Nothing can be undone: the next attempt writes the same rows under the same keys. */
  private void discard(long epochId) {}

  @Override
  public BatchWrite toBatch() {
    return this;
  }

  @Override
  public DataWriterFactory createBatchWriterFactory(PhysicalWriteInfo info) {
    CustomersOptions taskOptions = options;
    StructType taskRows = rows;
    String prefix = prefix(queryId, 0);
    return (partition, attempt) -> new CustomersDataWriter(taskOptions, taskRows, prefix + partition);
  }

  @Override
  public void commit(WriterCommitMessage[] messages) {
    publish(0, messages);
  }

  @Override
  public void abort(WriterCommitMessage[] messages) {
    discard(0);
  }

  /** What the names of all parts of an epoch begin with. */
  private static String prefix(String queryId, long epochId) {
    return queryId + "-" + epochId + "-";
  }

  /** Spark takes the columns of the query for those of the table, so nobody else compares them. */
  private void requireColumns() {
    Map<String, StructField> columns = new LinkedHashMap<>();
    Arrays.stream(CustomersRows.TABLE.fields()).forEach(column -> columns.put(column.name(), column));
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
      throw new IllegalArgumentException("cannot write to customers: " + String.join("; ", mistakes));
    }
  }
}
