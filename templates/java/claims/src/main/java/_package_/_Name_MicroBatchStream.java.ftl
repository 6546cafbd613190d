package [=package];

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.streaming.CompositeReadLimit;
import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.connector.read.streaming.Offset;
import org.apache.spark.sql.connector.read.streaming.ReadLimit;
import org.apache.spark.sql.connector.read.streaming.ReadMaxRows;
import org.apache.spark.sql.connector.read.streaming.ReportsSourceMetrics;
import org.apache.spark.sql.connector.read.streaming.SupportsTriggerAvailableNow;
import org.apache.spark.sql.types.StructType;

/** The stream on the driver: says whether there is a next batch and how large it may be; the tasks claim the messages. */
final class [=Name]MicroBatchStream
    implements MicroBatchStream, SupportsTriggerAvailableNow, ReportsSourceMetrics {
  private final [=Name]Options options;
  private final StructType schema;
  private final [=Name]Claims claims;
  private final [=Name]Retry retry;
  private [=Name]Client client;
  private boolean recovered;
  private boolean availableNow;

  [=Name]MicroBatchStream([=Name]Options options, StructType schema, String checkpointLocation) {
    SparkSession spark = SparkSession.active();
    this.options = options;
    this.schema = schema;
    this.claims = new [=Name]Claims(options, checkpointLocation, spark.sparkContext().hadoopConfiguration());
    this.retry = new [=Name]Retry(options);
    if (spark.sparkContext().getConf().getBoolean("spark.speculation", false)) {
      claims.refuseSpeculation();
    }
  }

  <@fragments of="stream"/>

  @Override
  public Offset latestOffset() {
    throw new UnsupportedOperationException("Spark asks a source with limits by latestOffset(start, limit)");
  }

  @Override
  public Offset latestOffset(Offset start, ReadLimit limit) {
    Position from = (Position) start;
    int begun = begun(from);
    if (begun > 0) {
      return from.next(0, begun);
    }
    long rows = Math.min(ready(from), most(limit));
    return rows == 0 ? from : from.next(rows, (int) Math.min(rows, parallelism()));
  }

  /** How many tasks had begun the next batch when a crash lost its offset: their claims come first, and alone. */
  private int begun(Position from) {
    if (recovered) {
      return 0;
    }
    recovered = true;
    return unchecked(() -> claims.tasks(from.batch() + 1));
  }

  private static long most(ReadLimit limit) {
    if (limit instanceof ReadMaxRows rows) {
      return rows.maxRows();
    }
    return limit instanceof CompositeReadLimit all
        ? Stream.of(all.getReadLimits()).mapToLong([=Name]MicroBatchStream::most).min().orElse(Long.MAX_VALUE)
        : Long.MAX_VALUE;
  }

  @Override
  public ReadLimit getDefaultReadLimit() {
    Long most = options.maxRowsPerTrigger();
    return most == null ? ReadLimit.allAvailable() : ReadLimit.maxRows(most);
  }

  @Override
  public void prepareForTriggerAvailableNow() {
    availableNow = true;
  }

  @Override
  public InputPartition[] planInputPartitions(Offset start, Offset end) {
    Position to = (Position) end;
    long batches = to.batch() - ((Position) start).batch();
    if (batches > 1) {
      throw new IllegalStateException("batches " + start + " to " + end + " at once: their claims cannot be told "
          + "apart, so asynchronous progress tracking has to be off");
    }
    return batches == 0 ? new InputPartition[0] : to.plan().toArray(InputPartition[]::new);
  }

  @Override
  public PartitionReaderFactory createReaderFactory() {
    return readers(options, schema, claims);
  }

  private static PartitionReaderFactory readers([=Name]Options options, StructType schema, [=Name]Claims claims) {
    return task ->
        new [=Name]PartitionReader(options, schema, client -> claims.open(client, ([=Name]Claims.Task) task));
  }

  @Override
  public Offset deserializeOffset(String json) {
    return Position.of(json);
  }

  @Override
  public void commit(Offset end) {
    unchecked(() -> {
      claims.prune(((Position) end).batch());
      return null;
    });
  }

  @Override
  public void stop() {
    if (client != null) {
      client.close();
      client = null;
    }
  }
  <@fragments of="stream-answers"/>
<@fragments of="stream-position"/>
}
