package com.acme.spark.orderstream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
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
final class OrderStreamMicroBatchStream implements MicroBatchStream, SupportsTriggerAvailableNow, ReportsSourceMetrics {
  private static final Logger LOG = LoggerFactory.getLogger(OrderStreamMicroBatchStream.class);

  private final OrderStreamOptions options;
  private final StructType schema;
  private final Path initialOffset;
  private final OrderStreamClient client;
  private final OrderStreamRetry retry;
  private boolean availableNow;
  private OrderStreamOffset target;
  private volatile OrderStreamOffset latest;

  OrderStreamMicroBatchStream(OrderStreamOptions options, StructType schema, String checkpoint) {
    this.options = options;
    this.schema = schema;
    this.initialOffset = new Path(checkpoint, "initial-offset.json");
    this.client = new OrderStreamClient(options);
    this.retry = new OrderStreamRetry(options);
  }

  @Override
  public Offset initialOffset() {
    try {
      return OrderStreamOffset.kept(initialOffset, this::beginning);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep where the stream begins in " + initialOffset, e);
    }
  }

  @Override
  public Offset deserializeOffset(String json) {
    return OrderStreamOffset.parse(json);
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
    return admit((OrderStreamOffset) start, target == null ? latest : target, rows(limit));
  }

  /** How many rows a limit admits: any number of them when it counts something else. */
  private static long rows(ReadLimit limit) {
    if (limit instanceof ReadMaxRows most) {
      return most.maxRows();
    }
    if (limit instanceof CompositeReadLimit all) {
      return Stream.of(all.getReadLimits()).mapToLong(OrderStreamMicroBatchStream::rows).min().orElse(Long.MAX_VALUE);
    }
    return Long.MAX_VALUE;
  }

  @Override
  public Offset reportLatestOffset() {
    return latest;
  }

  @Override
  public Map<String, String> metrics(Optional<Offset> consumed) {
    OrderStreamOffset newest = latest;
    return consumed.isEmpty() || newest == null
        ? Map.of()
        : Map.of("lag", String.valueOf(((OrderStreamOffset) consumed.get()).lag(newest)));
  }

  @Override
  public PartitionReaderFactory createReaderFactory() {
    return factory(options, schema);
  }

  /** Goes to the executors, so it holds nothing but what they need. */
  private static PartitionReaderFactory factory(OrderStreamOptions options, StructType schema) {
    return part -> new OrderStreamPartitionReader(options, schema, client -> ((OrderStreamOffset.Range) part).open(client));
  }

  @Override
  public void commit(Offset end) {
    // nothing to release: the source keeps its rows whether they were read or not
  }

  @Override
  public void stop() {
    client.close();
  }

  private <T> T ask(String question, OrderStreamRetry.Attempt<T> attempt) {
    try {
      return retry.call(question, attempt);
    } catch (IOException e) {
      throw new UncheckedIOException("no answer to: " + question, e);
    }
  }

  private void lost(String what) {
    if (options.failOnDataLoss()) {
      throw new IllegalStateException(what + "; to carry on with what is there, set failOnDataLoss to false");
    }
    LOG.warn("Rows may be lost: {}", what);
  }

  private OrderStreamOffset beginning() {
    if (options.startingTimestamp() != null) {
      return new OrderStreamOffset(ask("positions at " + options.startingTimestamp(), client::beginning));
    }
    return switch (options.startingOffset()) {
      case "earliest" -> new OrderStreamOffset(ask("earliest positions", client::earliest));
      case "latest" -> newest();
      default -> OrderStreamOffset.parse(options.startingOffset());
    };
  }

  private OrderStreamOffset newest() {
    return new OrderStreamOffset(ask("latest positions", client::latest));
  }

  private OrderStreamOffset admit(OrderStreamOffset start, OrderStreamOffset end, long rows) {
    return start.equals(end) ? end : OrderStreamOffset.within(ranges(start, end), end, rows);
  }

  @Override
  public InputPartition[] planInputPartitions(Offset start, Offset end) {
    return ranges((OrderStreamOffset) start, (OrderStreamOffset) end).stream()
        .filter(range -> range.start() < range.end())
        .toArray(InputPartition[]::new);
  }

  /** What there is to read between two offsets, shard by shard. */
  private List<OrderStreamOffset.Range> ranges(OrderStreamOffset start, OrderStreamOffset end) {
    if (start.equals(end)) {
      return List.of();
    }
    SortedMap<String, Long> earliest = ask("earliest positions", client::earliest);
    for (String shard : start.shards().keySet()) {
      if (!end.shards().containsKey(shard)) {
        lost("shard " + shard + " is gone; it was read up to position " + start.shards().get(shard));
      }
    }
    List<OrderStreamOffset.Range> ranges = new ArrayList<>();
    end.shards().forEach((shard, to) -> {
      Long first = earliest.get(shard);
      if (first == null) {
        lost("shard " + shard + " is gone; it was to be read up to position " + to);
      } else {
        ranges.add(range(shard, start.shards().getOrDefault(shard, first), to, first));
      }
    });
    return ranges;
  }

  /** A new shard is read from its first position, others from the start, or from where they can still be read. */
  private OrderStreamOffset.Range range(String shard, long start, long end, long first) {
    if (start > end) {
      lost("shard " + shard + " ends at position " + end + " although it was read up to " + start);
    } else if (start < first && start < end) {
      lost("shard " + shard + " has lost its positions from " + start + " to " + first);
    } else {
      return new OrderStreamOffset.Range(shard, start, end);
    }
    return new OrderStreamOffset.Range(shard, Math.min(first, end), end);
  }
}
