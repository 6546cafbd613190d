package com.acme.spark.cassandra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
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
final class CassandraMicroBatchStream implements MicroBatchStream, SupportsTriggerAvailableNow, ReportsSourceMetrics {
  private static final Logger LOG = LoggerFactory.getLogger(CassandraMicroBatchStream.class);

  private final CassandraOptions options;
  private final StructType schema;
  private final Path initialOffset;
  private final CassandraClient client;
  private final CassandraRetry retry;
  private boolean availableNow;
  private CassandraOffset target;
  private volatile CassandraOffset latest;

  CassandraMicroBatchStream(CassandraOptions options, StructType schema, String checkpoint) {
    this.options = options;
    this.schema = schema;
    this.initialOffset = new Path(checkpoint, "initial-offset.json");
    this.client = new CassandraClient(options);
    this.retry = new CassandraRetry(options);
  }

  @Override
  public Offset initialOffset() {
    try {
      return CassandraOffset.kept(initialOffset, this::beginning);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep where the stream begins in " + initialOffset, e);
    }
  }

  @Override
  public Offset deserializeOffset(String json) {
    return CassandraOffset.parse(json);
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
    latest = newest((CassandraOffset) start);
    if (availableNow && target == null) {
      target = latest; // not earlier: a batch that a crash left behind must be run first, whatever its end
    }
    return admit((CassandraOffset) start, target == null ? latest : target, rows(limit));
  }

  /** How many rows a limit admits: any number of them when it counts something else. */
  private static long rows(ReadLimit limit) {
    if (limit instanceof ReadMaxRows most) {
      return most.maxRows();
    }
    if (limit instanceof CompositeReadLimit all) {
      return Stream.of(all.getReadLimits()).mapToLong(CassandraMicroBatchStream::rows).min().orElse(Long.MAX_VALUE);
    }
    return Long.MAX_VALUE;
  }

  @Override
  public Offset reportLatestOffset() {
    return latest;
  }

  @Override
  public Map<String, String> metrics(Optional<Offset> consumed) {
    CassandraOffset newest = latest;
    return consumed.isEmpty() || newest == null
        ? Map.of()
        : Map.of("lag", String.valueOf(((CassandraOffset) consumed.get()).lag(newest)));
  }

  @Override
  public PartitionReaderFactory createReaderFactory() {
    return factory(options, schema);
  }

  /** Goes to the executors, so it holds nothing but what they need. */
  private static PartitionReaderFactory factory(CassandraOptions options, StructType schema) {
    return part -> new CassandraPartitionReader(options, schema, client -> ((CassandraOffset.Range) part).open(client));
  }

  @Override
  public void commit(Offset end) {
    // nothing to release: the source keeps its rows whether they were read or not
  }

  @Override
  public void stop() {
    client.close();
  }

  private <T> T ask(String question, CassandraRetry.Attempt<T> attempt) {
    try {
      return retry.call(question, attempt);
    } catch (IOException e) {
      throw new UncheckedIOException("no answer to: " + question, e);
    }
  }

  private CassandraOffset beginning() {
    return switch (options.startingOffset()) {
      case "earliest" -> CassandraOffset.START; // to find the first row would be to read all
      case "latest" -> newest();
      default -> CassandraOffset.at(options.startingOffset());
    };
  }

  private CassandraOffset settled() {
    return CassandraOffset.before(Instant.now().minus(options.lag()));
  }

  private CassandraOffset admit(CassandraOffset start, CassandraOffset end, long rows) {
    if (!start.time().isBefore(end.time())) {
      return start;
    }
    return rows == Long.MAX_VALUE
        ? end
        : new CassandraOffset(ask("end of a window", () -> client.boundary(start.time(), end.time(), rows)));
  }

  private CassandraOffset newest() {
    return newest(CassandraOffset.START);
  }

  /** Just after the latest row from a start on, but not so far that a row may still show up behind it; the start where there is none. */
  private CassandraOffset newest(CassandraOffset start) {
    CassandraOffset settled = settled();
    if (!start.time().isBefore(settled.time())) {
      return start;
    }
    Instant time = ask("latest time", () -> client.latest(start.time(), settled.time()));
    CassandraOffset after = time == null ? start : CassandraOffset.after(time);
    return after.time().isBefore(settled.time()) ? after : settled;
  }

  @Override
  public InputPartition[] planInputPartitions(Offset start, Offset end) {
    Instant from = ((CassandraOffset) start).time();
    Instant to = ((CassandraOffset) end).time();
    List<CassandraPartition> parts = from.isBefore(to) ? ask("parts of a window", () -> CassandraPartition.plan(client, options)) : List.of();
    return parts.stream().map(part -> new CassandraOffset.Range(from, to, part)).toArray(InputPartition[]::new);
  }
}
