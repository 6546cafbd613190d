package [=package];

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.apache.spark.sql.internal.connector.SupportsStreamingUpdateAsAppend;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the rows of a query: each task its own, and what has to be done once is done here, on the driver. */
final class [=Name]Write
    implements [=(["WriteBuilder", "Write", "SupportsTruncate"]
        + capabilities?seq_contains("BATCH_WRITE")?then(["BatchWrite"], [])
        + capabilities?seq_contains("STREAMING_WRITE")?then(["StreamingWrite"], [])
        + (capabilities?seq_contains("STREAMING_WRITE") && write.delivery == "idempotent-key")
            ?then(["SupportsStreamingUpdateAsAppend"], []))
        ?join(", ")] {

  private static final Logger LOG = LoggerFactory.getLogger([=Name]Write.class);

  private final [=Name]Options options;
  private final StructType rows;
  private final String queryId;

  [=Name]Write([=Name]Options options, LogicalWriteInfo info) {
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
<@fragments of="write-build"/>
    return this;
  }

  /** Spark asks for this when a query would replace what is there. */
  @Override
  public WriteBuilder truncate() {
    throw new UnsupportedOperationException(
        "[=name] adds rows and never replaces what is there: use mode(\"append\") or outputMode(\"append\")");
  }

  @Override
  public String description() {
    return "[=name]";
  }

  @Override
  public CustomMetric[] supportedCustomMetrics() {
    return new CustomMetric[] {
<@lines of="write-metrics"/>
      new [=Name]DataWriter.RowsWritten(),
      new [=Name]DataWriter.BytesWritten(),
      new [=Name]DataWriter.RowsRejected(),
      new [=Name]Retry.Retries()
    };
  }

  /** Lets one attempt of a task commit, and no other. */
  @Override
  public boolean useCommitCoordinator() {
    return true;
  }
<@fragments of="write"/>

  /** What the names of all parts of an epoch begin with. */
  private static String prefix(String queryId, long epochId) {
    return queryId + "-" + epochId + "-";
  }

  /** Spark takes the columns of the query for those of the table, so nobody else compares them. */
  private void requireColumns() {
    Map<String, StructField> columns = new LinkedHashMap<>();
    Arrays.stream([=Name]Rows.TABLE.fields()).forEach(column -> columns.put(column.name(), column));
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
      throw new IllegalArgumentException("cannot write to [=name]: " + String.join("; ", mistakes));
    }
  }
}
