package [=package];

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A stream over a source that can read the same range again: every batch is what lies between two offsets. */
final class [=Name]MicroBatchStream implements MicroBatchStream, SupportsTriggerAvailableNow, ReportsSourceMetrics {
  private static final Logger LOG = LoggerFactory.getLogger([=Name]MicroBatchStream.class);

  private final [=Name]Options options;
  private final StructType schema;
  private final Path initialOffset;
  private final [=Name]Client client;
  private final [=Name]Retry retry;
  private boolean availableNow;
  private [=Name]Offset target;
  private volatile [=Name]Offset latest;

  [=Name]MicroBatchStream([=Name]Options options, StructType schema, String checkpoint) {
    this.options = options;
    this.schema = schema;
    this.initialOffset = new Path(checkpoint, "initial-offset.json");
    this.client = new [=Name]Client(options);
    this.retry = new [=Name]Retry(options);
  }

  @Override
  public Offset initialOffset() {
    try {
      return [=Name]Offset.kept(initialOffset, this::beginning);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep where the stream begins in " + initialOffset, e);
    }
  }

  @Override
  public Offset deserializeOffset(String json) {
    return [=Name]Offset.parse(json);
  }

  @Override
  public ReadLimit getDefaultReadLimit() {
    Long rows = options.maxRowsPerTrigger();
    return rows == null ? ReadLimit.allAvailable() : ReadLimit.maxRows(rows);
  }

  @Override
  public void prepareForTriggerAvailableNow() {
    availableNow = true;
  }

  @Override
  public Offset latestOffset() {
    throw new UnsupportedOperationException("Spark asks for the latest offset with a limit");
  }

  @Override
  public Offset latestOffset(Offset start, ReadLimit limit) {
    latest = newest([=spread?then("(" + Name + "Offset) start", "")]);
    if (availableNow && target == null) {
      target = latest; // not earlier: a batch that a crash left behind must be run first, whatever its end
    }
    return admit(([=Name]Offset) start, target == null ? latest : target, rows(limit));
  }

  /** How many rows a limit admits: any number of them when it counts something else. */
  private static long rows(ReadLimit limit) {
    if (limit instanceof ReadMaxRows most) {
      return most.maxRows();
    }
    if (limit instanceof CompositeReadLimit all) {
      return Stream.of(all.getReadLimits()).mapToLong([=Name]MicroBatchStream::rows).min().orElse(Long.MAX_VALUE);
    }
    return Long.MAX_VALUE;
  }

  @Override
  public Offset reportLatestOffset() {
    return latest;
  }

  @Override
  public Map<String, String> metrics(Optional<Offset> consumed) {
    [=Name]Offset newest = latest;
    return consumed.isEmpty() || newest == null
        ? Map.of()
        : Map.of("lag", String.valueOf((([=Name]Offset) consumed.get()).lag(newest)));
  }
<@fragments of="stream"/>
}
