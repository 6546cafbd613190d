package com.example.spark.mqtt;

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
final class MqttMicroBatchStream
    implements MicroBatchStream, SupportsTriggerAvailableNow, ReportsSourceMetrics {
  private final MqttOptions options;
  private final StructType schema;
  private final MqttClaims claims;
  private final MqttRetry retry;
  private MqttClient client;
  private boolean recovered;
  private boolean availableNow;
  private long counted = -1;
  private long target;
  private long depth;
  private long skipped;

  MqttMicroBatchStream(MqttOptions options, StructType schema, String checkpointLocation) {
    SparkSession spark = SparkSession.active();
    this.options = options;
    this.schema = schema;
    this.claims = new MqttClaims(options, checkpointLocation, spark.sparkContext().hadoopConfiguration());
    this.retry = new MqttRetry(options);
    if (spark.sparkContext().getConf().getBoolean("spark.speculation", false)) {
      claims.refuseSpeculation();
    }
  }

  @Override
  public Offset initialOffset() {
    return Position.INITIAL; // a queue begins with what is in it
  }

  private int parallelism() {
    return options.parallelism();
  }

  /** What may be taken now; with AvailableNow, no more than was there at the first question. */
  private long ready(Position from) {
    depth = ask("asking for the depth", MqttClient::depth);
    if (counted < 0) {
      target = depth;
    } else if (counted < from.batch()) {
      count(unchecked(() -> claims.ends(from.batch())));
    }
    counted = from.batch();
    return availableNow ? Math.min(depth, target) : depth;
  }

  /** An empty batch means that others take the messages, so AvailableNow has nothing to wait for. */
  private void count(List<MqttClaim.Segment> ends) {
    long taken = ends.stream().mapToLong(MqttClaim.Segment::taken).sum();
    skipped += taken - ends.stream().mapToLong(MqttClaim.Segment::emitted).sum();
    target = taken == 0 ? 0 : Math.max(0, target - taken);
  }

  @Override
  public Map<String, String> metrics(Optional<Offset> latestConsumed) {
    return Map.of("lag", Long.toString(depth), "duplicatesSkipped", Long.toString(skipped));
  }

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
        ? Stream.of(all.getReadLimits()).mapToLong(MqttMicroBatchStream::most).min().orElse(Long.MAX_VALUE)
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

  private static PartitionReaderFactory readers(MqttOptions options, StructType schema, MqttClaims claims) {
    return task ->
        new MqttPartitionReader(options, schema, client -> claims.open(client, (MqttClaims.Task) task));
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

  /** Asks the system, over a new connection after a failure. */
  private <T> T ask(String operation, Question<T> question) {
    return unchecked(() -> retry.call(operation, () -> {
      client = client == null ? new MqttClient(options) : client;
      try {
        return question.ask(client);
      } catch (IOException e) {
        stop();
        throw e;
      }
    }));
  }

  private static <T> T unchecked(Answer<T> answer) {
    try {
      return answer.get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What comes from the system or the claim log. */
  @FunctionalInterface
  private interface Answer<T> {
    T get() throws IOException;
  }

  /** What the driver wants to know of the system. */
  @FunctionalInterface
  private interface Question<T> {
    T ask(MqttClient client) throws IOException;
  }

  /**
   * The number of the last batch, and what its plan follows from: how many messages it may take, with how many tasks.
   * What they took is in the claim log.
   */
  static final class Position extends Offset {
    static final Position INITIAL = new Position(0, 0, 0);

    private static final Pattern JSON =
        Pattern.compile("\\{\"batch\":(\\d{1,18}),\"rows\":(\\d{1,19}),\"tasks\":(\\d{1,9})}");

    private final long batch;
    private final long rows;
    private final int tasks;

    private Position(long batch, long rows, int tasks) {
      this.batch = batch;
      this.rows = rows;
      this.tasks = tasks;
    }

    static Position of(String json) {
      Matcher match = JSON.matcher(json);
      if (!match.matches()) {
        throw new IllegalArgumentException("not an offset of mqtt: " + json);
      }
      return new Position(
          Long.parseLong(match.group(1)), Long.parseLong(match.group(2)), Integer.parseInt(match.group(3)));
    }

    Position next(long nextRows, int nextTasks) {
      return new Position(batch + 1, nextRows, nextTasks);
    }

    long batch() {
      return batch;
    }

    /** The tasks of the batch; the same for ever, whatever the options say later. */
    List<MqttClaims.Task> plan() {
      return IntStream.range(0, tasks)
          .mapToObj(task -> new MqttClaims.Task(batch, task, rows / tasks + (task < rows % tasks ? 1 : 0)))
          .toList();
    }

    @Override
    public String json() {
      return "{\"batch\":" + batch + ",\"rows\":" + rows + ",\"tasks\":" + tasks + "}";
    }
  }
}
