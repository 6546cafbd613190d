package com.acme.spark.mongodb;

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
final class MongodbMicroBatchStream
    implements MicroBatchStream, SupportsTriggerAvailableNow, ReportsSourceMetrics {
  private final MongodbOptions options;
  private final StructType schema;
  private final MongodbClaims claims;
  private final MongodbRetry retry;
  private MongodbClient client;
  private boolean recovered;
  private boolean availableNow;
  private boolean more;
  private Long before;

  MongodbMicroBatchStream(MongodbOptions options, StructType schema, String checkpointLocation) {
    SparkSession spark = SparkSession.active();
    this.options = options;
    this.schema = schema;
    this.claims = new MongodbClaims(options, checkpointLocation, spark.sparkContext().hadoopConfiguration());
    this.retry = new MongodbRetry(options);
    if (spark.sparkContext().getConf().getBoolean("spark.speculation", false)) {
      claims.refuseSpeculation();
    }
  }

  /** Makes the beginning durable before it is used: {@code latest} is another place at every question. */
  @Override
  public Offset initialOffset() {
    if (unchecked(() -> claims.tasks(0)) == 0) {
      String token = ask("asking where to begin", this::beginning);
      unchecked(() -> claims.begin(token));
    }
    return Position.INITIAL;
  }

  private String beginning(MongodbClient asked) throws IOException {
    return switch (options.startingOffset()) {
      case "earliest" -> asked.earliest();
      case "latest" -> asked.latest();
      default -> options.startingOffset();
    };
  }

  private int parallelism() {
    return 1; // each token leads to the next
  }

  /** How much there is shows only when it is read; AvailableNow ends with a batch of its own that came to an end. */
  private long ready(Position from) {
    before = before == null ? (Long) from.batch() : before;
    boolean done = availableNow && from.batch() > before && unchecked(() -> claims.isShort(from.batch(), from.rows));
    String token = unchecked(() -> claims.token(from.batch()));
    more = !done && ask("asking for more", asked -> asked.hasMore(token));
    return more ? Long.MAX_VALUE : 0;
  }

  @Override
  public Map<String, String> metrics(Optional<Offset> latestConsumed) {
    return Map.of("hasMore", Boolean.toString(more));
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
        ? Stream.of(all.getReadLimits()).mapToLong(MongodbMicroBatchStream::most).min().orElse(Long.MAX_VALUE)
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

  private static PartitionReaderFactory readers(MongodbOptions options, StructType schema, MongodbClaims claims) {
    return task ->
        new MongodbPartitionReader(options, schema, client -> claims.open(client, (MongodbClaims.Task) task));
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
      client = client == null ? new MongodbClient(options) : client;
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
    T ask(MongodbClient client) throws IOException;
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
        throw new IllegalArgumentException("not an offset of mongodb: " + json);
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
    List<MongodbClaims.Task> plan() {
      return IntStream.range(0, tasks)
          .mapToObj(task -> new MongodbClaims.Task(batch, task, rows / tasks + (task < rows % tasks ? 1 : 0)))
          .toList();
    }

    @Override
    public String json() {
      return "{\"batch\":" + batch + ",\"rows\":" + rows + ",\"tasks\":" + tasks + "}";
    }
  }
}
