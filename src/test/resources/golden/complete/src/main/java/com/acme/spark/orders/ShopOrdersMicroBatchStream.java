package com.acme.spark.orders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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
final class ShopOrdersMicroBatchStream implements MicroBatchStream, SupportsTriggerAvailableNow, ReportsSourceMetrics {
  private static final Logger LOG = LoggerFactory.getLogger(ShopOrdersMicroBatchStream.class);
  private static final int MOST_TASKS = 1000;

  private final ShopOrdersOptions options;
  private final StructType schema;
  private final Path initialOffset;
  private final ShopOrdersClient client;
  private final ShopOrdersRetry retry;
  private boolean availableNow;
  private ShopOrdersOffset target;
  private volatile ShopOrdersOffset latest;

  ShopOrdersMicroBatchStream(ShopOrdersOptions options, StructType schema, String checkpoint) {
    this.options = options;
    this.schema = schema;
    this.initialOffset = new Path(checkpoint, "initial-offset.json");
    this.client = new ShopOrdersClient(options);
    this.retry = new ShopOrdersRetry(options);
  }

  @Override
  public Offset initialOffset() {
    try {
      return ShopOrdersOffset.kept(initialOffset, this::beginning);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep where the stream begins in " + initialOffset, e);
    }
  }

  @Override
  public Offset deserializeOffset(String json) {
    return ShopOrdersOffset.parse(json);
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
    latest = newest();
    if (availableNow && target == null) {
      target = latest; // not earlier: a batch that a crash left behind must be run first, whatever its end
    }
    return admit((ShopOrdersOffset) start, target == null ? latest : target, rows(limit));
  }

  /** How many rows a limit admits: any number of them when it counts something else. */
  private static long rows(ReadLimit limit) {
    if (limit instanceof ReadMaxRows most) {
      return most.maxRows();
    }
    if (limit instanceof CompositeReadLimit all) {
      return Stream.of(all.getReadLimits()).mapToLong(ShopOrdersMicroBatchStream::rows).min().orElse(Long.MAX_VALUE);
    }
    return Long.MAX_VALUE;
  }

  @Override
  public Offset reportLatestOffset() {
    return latest;
  }

  @Override
  public Map<String, String> metrics(Optional<Offset> consumed) {
    ShopOrdersOffset newest = latest;
    return consumed.isEmpty() || newest == null
        ? Map.of()
        : Map.of("lag", String.valueOf(((ShopOrdersOffset) consumed.get()).lag(newest)));
  }

  @Override
  public PartitionReaderFactory createReaderFactory() {
    return factory(options, schema);
  }

  /** Goes to the executors, so it holds nothing but what they need. */
  private static PartitionReaderFactory factory(ShopOrdersOptions options, StructType schema) {
    return part -> new ShopOrdersPartitionReader(options, schema, client -> ((ShopOrdersOffset.Range) part).open(client));
  }

  @Override
  public void commit(Offset end) {
    // nothing to release: the source keeps its rows whether they were read or not
  }

  @Override
  public void stop() {
    client.close();
  }

  private <T> T ask(String question, ShopOrdersRetry.Attempt<T> attempt) {
    try {
      return retry.call(question, attempt);
    } catch (IOException e) {
      throw new UncheckedIOException("no answer to: " + question, e);
    }
  }

  private ShopOrdersOffset beginning() {
    return switch (options.startingOffset()) {
      case "earliest" -> ShopOrdersOffset.before(ask("earliest time", client::earliest));
      case "latest" -> newest();
      default -> ShopOrdersOffset.at(options.startingOffset());
    };
  }

  private ShopOrdersOffset settled() {
    return ShopOrdersOffset.before(Instant.now().minus(options.lag()));
  }

  private ShopOrdersOffset admit(ShopOrdersOffset start, ShopOrdersOffset end, long rows) {
    if (!start.time().isBefore(end.time())) {
      return start;
    }
    return rows == Long.MAX_VALUE
        ? end
        : new ShopOrdersOffset(ask("end of a window", () -> client.boundary(start.time(), end.time(), rows)));
  }

  /** Just after the latest row, but not so far that a row may still show up behind it. */
  private ShopOrdersOffset newest() {
    ShopOrdersOffset settled = settled();
    Instant time = ask("latest time", client::latest);
    ShopOrdersOffset after = time == null ? ShopOrdersOffset.START : ShopOrdersOffset.after(time);
    return after.time().isBefore(settled.time()) ? after : settled;
  }

  @Override
  public InputPartition[] planInputPartitions(Offset start, Offset end) {
    Instant from = ((ShopOrdersOffset) start).time();
    Instant to = ((ShopOrdersOffset) end).time();
    return windows(from, to);
  }

  /** One of each step, or fewer that are longer; before the first row of all there is nothing to divide. */
  private InputPartition[] windows(Instant from, Instant to) {
    Duration all = Duration.between(from, to);
    Duration least = from.equals(ShopOrdersOffset.START.time()) ? all : all.dividedBy(MOST_TASKS).plusNanos(1);
    Duration step = options.step().compareTo(least) < 0 ? least : options.step();
    return ShopOrdersPartition.windows(from, to, step).stream()
        .map(window -> new ShopOrdersOffset.Range(window.start(), window.end()))
        .toArray(InputPartition[]::new);
  }
}
