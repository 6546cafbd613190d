package com.acme.spark.orders;

import java.io.IOException;
import java.io.UncheckedIOException;
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
final class OrdersMicroBatchStream implements MicroBatchStream, SupportsTriggerAvailableNow, ReportsSourceMetrics {
  private static final Logger LOG = LoggerFactory.getLogger(OrdersMicroBatchStream.class);

  private final OrdersOptions options;
  private final StructType schema;
  private final Path initialOffset;
  private final OrdersClient client;
  private final OrdersRetry retry;
  private boolean availableNow;
  private OrdersOffset target;
  private volatile OrdersOffset latest;

  OrdersMicroBatchStream(OrdersOptions options, StructType schema, String checkpoint) {
    this.options = options;
    this.schema = schema;
    this.initialOffset = new Path(checkpoint, "initial-offset.json");
    this.client = new OrdersClient(options);
    this.retry = new OrdersRetry(options);
  }

  @Override
  public Offset initialOffset() {
    try {
      return OrdersOffset.kept(initialOffset, this::beginning);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep where the stream begins in " + initialOffset, e);
    }
  }

  @Override
  public Offset deserializeOffset(String json) {
    return OrdersOffset.parse(json);
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
    return admit((OrdersOffset) start, target == null ? latest : target, rows(limit));
  }

  /** How many rows a limit admits: any number of them when it counts something else. */
  private static long rows(ReadLimit limit) {
    if (limit instanceof ReadMaxRows most) {
      return most.maxRows();
    }
    if (limit instanceof CompositeReadLimit all) {
      return Stream.of(all.getReadLimits()).mapToLong(OrdersMicroBatchStream::rows).min().orElse(Long.MAX_VALUE);
    }
    return Long.MAX_VALUE;
  }

  @Override
  public Offset reportLatestOffset() {
    return latest;
  }

  @Override
  public Map<String, String> metrics(Optional<Offset> consumed) {
    OrdersOffset newest = latest;
    return consumed.isEmpty() || newest == null
        ? Map.of()
        : Map.of("lag", String.valueOf(((OrdersOffset) consumed.get()).lag(newest)));
  }

  @Override
  public PartitionReaderFactory createReaderFactory() {
    return factory(options, schema);
  }

  /** Goes to the executors, so it holds nothing but what they need. */
  private static PartitionReaderFactory factory(OrdersOptions options, StructType schema) {
    return part -> new OrdersPartitionReader(options, schema, client -> ((OrdersOffset.Range) part).open(client));
  }

  @Override
  public void commit(Offset end) {
    // nothing to release: the source keeps its rows whether they were read or not
  }

  @Override
  public void stop() {
    client.close();
  }

  private <T> T ask(String question, OrdersRetry.Attempt<T> attempt) {
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

  private OrdersOffset beginning() {
    return switch (options.startingOffset()) {
      case "earliest" -> new OrdersOffset(ask("earliest position", client::earliest));
      case "latest" -> newest();
      default -> OrdersOffset.at(options.startingOffset());
    };
  }

  private OrdersOffset newest() {
    return new OrdersOffset(ask("latest position", client::latest));
  }

  private OrdersOffset admit(OrdersOffset start, OrdersOffset end, long rows) {
    long from = readable(start.position(), end.position());
    return Long.compareUnsigned(rows, end.position() - from) < 0 ? new OrdersOffset(from + rows) : end;
  }

  @Override
  public InputPartition[] planInputPartitions(Offset start, Offset end) {
    long to = ((OrdersOffset) end).position();
    long from = readable(((OrdersOffset) start).position(), to);
    return OrdersOffset.ranges(from, to, options.parallelism()).toArray(InputPartition[]::new);
  }

  /** Where reading up to the end can begin: at the start unless the log was cut off behind it, or begun anew. */
  private long readable(long start, long end) {
    if (start == end) {
      return start;
    }
    long earliest = ask("earliest position", client::earliest);
    if (start > end) {
      lost("the log ends at position " + end + " although it was read up to " + start);
    } else if (start < earliest) {
      lost("the positions from " + start + " to " + earliest + " are gone");
    } else {
      return start;
    }
    return Math.min(earliest, end);
  }
}
