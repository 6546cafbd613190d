package com.acme.spark.warehouse;

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
final class WarehouseMicroBatchStream implements MicroBatchStream, SupportsTriggerAvailableNow, ReportsSourceMetrics {
  private static final Logger LOG = LoggerFactory.getLogger(WarehouseMicroBatchStream.class);

  private final WarehouseOptions options;
  private final StructType schema;
  private final Path initialOffset;
  private final WarehouseClient client;
  private final WarehouseRetry retry;
  private boolean availableNow;
  private WarehouseOffset target;
  private volatile WarehouseOffset latest;

  WarehouseMicroBatchStream(WarehouseOptions options, StructType schema, String checkpoint) {
    this.options = options;
    this.schema = schema;
    this.initialOffset = new Path(checkpoint, "initial-offset.json");
    this.client = new WarehouseClient(options);
    this.retry = new WarehouseRetry(options);
  }

  @Override
  public Offset initialOffset() {
    try {
      return WarehouseOffset.kept(initialOffset, this::beginning);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep where the stream begins in " + initialOffset, e);
    }
  }

  @Override
  public Offset deserializeOffset(String json) {
    return WarehouseOffset.parse(json);
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
    return admit((WarehouseOffset) start, target == null ? latest : target, rows(limit));
  }

  /** How many rows a limit admits: any number of them when it counts something else. */
  private static long rows(ReadLimit limit) {
    if (limit instanceof ReadMaxRows most) {
      return most.maxRows();
    }
    if (limit instanceof CompositeReadLimit all) {
      return Stream.of(all.getReadLimits()).mapToLong(WarehouseMicroBatchStream::rows).min().orElse(Long.MAX_VALUE);
    }
    return Long.MAX_VALUE;
  }

  @Override
  public Offset reportLatestOffset() {
    return latest;
  }

  @Override
  public Map<String, String> metrics(Optional<Offset> consumed) {
    WarehouseOffset newest = latest;
    return consumed.isEmpty() || newest == null
        ? Map.of()
        : Map.of("lag", String.valueOf(((WarehouseOffset) consumed.get()).lag(newest)));
  }

  @Override
  public PartitionReaderFactory createReaderFactory() {
    return factory(options, schema);
  }

  /** Goes to the executors, so it holds nothing but what they need. */
  private static PartitionReaderFactory factory(WarehouseOptions options, StructType schema) {
    return part -> new WarehousePartitionReader(options, schema, client -> ((WarehouseOffset.Range) part).open(client));
  }

  @Override
  public void commit(Offset end) {
    // nothing to release: the source keeps its rows whether they were read or not
  }

  @Override
  public void stop() {
    client.close();
  }

  private <T> T ask(String question, WarehouseRetry.Attempt<T> attempt) {
    try {
      return retry.call(question, attempt);
    } catch (IOException e) {
      throw new UncheckedIOException("no answer to: " + question, e);
    }
  }

  private WarehouseOffset beginning() {
    return switch (options.startingOffset()) {
      case "earliest" -> WarehouseOffset.before(ask("least number", client::earliest));
      case "latest" -> newest();
      default -> WarehouseOffset.at(options.startingOffset());
    };
  }

  private WarehouseOffset newest() {
    return WarehouseOffset.after(ask("greatest number", client::latest));
  }

  /** Numbers have gaps, so how far a number of rows reaches must be asked for; there may be none, if the newest are gone. */
  private WarehouseOffset admit(WarehouseOffset start, WarehouseOffset end, long rows) {
    if (start.position() >= end.position()) {
      return start;
    }
    return rows == Long.MAX_VALUE
        ? end
        : new WarehouseOffset(ask("end of a batch", () -> client.boundary(start.position(), end.position(), rows)));
  }

  @Override
  public InputPartition[] planInputPartitions(Offset start, Offset end) {
    long from = ((WarehouseOffset) start).position();
    long to = ((WarehouseOffset) end).position();
    return from < to
        ? WarehouseOffset.ranges(from, to, options.parallelism()).toArray(InputPartition[]::new)
        : new InputPartition[0];
  }
}
