package com.example.spark.customers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.OutputStream;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkEnv;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.connector.metric.CustomSumMetric;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;
import org.apache.spark.sql.connector.write.DataWriter;
import org.apache.spark.sql.connector.write.WriterCommitMessage;
import org.apache.spark.sql.types.StructType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Tuple2;

/** Writes what one task has, in batches; nothing is opened before there is a row to write. */
final class CustomersDataWriter implements DataWriter<InternalRow> {
  private static final Logger LOG = LoggerFactory.getLogger(CustomersDataWriter.class);

  /** The same text for the same values, be it of a key or of a dead letter. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .addModule(
              new SimpleModule()
                  .addSerializer(TemporalAccessor.class, new ToStringSerializer(TemporalAccessor.class))
                  .addSerializer(TemporalAmount.class, new ToStringSerializer(TemporalAmount.class)))
          .build();

  private static final List<String> KEY = List.of("id");

  private final CustomersOptions options;
  private final StructType schema;
  private final CustomersRows rows;
  private final Rejects rejects;
  private final CustomersRetry retry;
  private final String part;
  private final List<CustomersClient.Outgoing> batch = new ArrayList<>();
  private CustomersClient client;
  private long rowsSeen;
  private long rowsWritten;
  private long bytesWritten;

  /** The part is the query's id, its epoch and the partition's number: the same whenever the part is written again. */
  CustomersDataWriter(CustomersOptions options, StructType schema, String part) {
    this.options = options;
    this.schema = schema;
    this.rows = new CustomersRows(schema);
    this.rejects = new Rejects(options, part);
    this.retry = new CustomersRetry(options);
    this.part = part;
    this.client = new CustomersClient(options);
  }

  @Override
  public void write(InternalRow row) throws IOException {
    CustomersClient.Outgoing outgoing;
    try {
      outgoing = outgoing(row);
    } catch (CustomersRows.Mismatch e) {
      rejects.add(() -> CustomersRows.unchecked(schema).values(row), e);
      return;
    }
    batch.add(outgoing);
    rowsWritten++;
    bytesWritten += row instanceof UnsafeRow unsafe ? unsafe.getSizeInBytes() : 0;
    if (batch.size() == options.batchSize()) {
      sendBatch();
    }
  }

  private void sendBatch() throws IOException {
    if (!batch.isEmpty()) {
      List<CustomersClient.Outgoing> whole = List.copyOf(batch);
      batch.clear();
      send(whole);
    }
  }

  /** What a task tells the driver. */
  record Written(long rows) implements WriterCommitMessage {
    private static final long serialVersionUID = 1L;
  }

  CustomersClient.Outgoing outgoing(InternalRow row) {
    rowsSeen++;
    Map<String, Object> values = rows.values(row);
    return new CustomersClient.Outgoing(key(values), values);
  }

  /** The same text for the same key, whichever query writes it. */
  private static String key(Map<String, Object> values) {
    Map<String, Object> key = new TreeMap<>();
    for (String column : KEY) {
      Object value = values.get(CustomersRows.source(column));
      if (value == null) {
        throw new CustomersRows.Mismatch("null in the key").in(column);
      }
      key.put(column, value);
    }
    try {
      return JSON.writeValueAsString(key);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot make a key of " + key, e);
    }
  }

  /** Repeating it does no harm, as the same rows end up under the same keys. */
  private void send(List<CustomersClient.Outgoing> rows) throws IOException {
    List<CustomersClient.Outgoing> latest = latest(rows);
    retry.call("upsert", () -> {
      client.upsert(latest);
      return null;
    });
  }

  /** The last row of each key, in the order of these. */
  private static List<CustomersClient.Outgoing> latest(List<CustomersClient.Outgoing> rows) {
    Map<String, CustomersClient.Outgoing> latest = new LinkedHashMap<>();
    for (CustomersClient.Outgoing row : rows) {
      latest.remove(row.id());
      latest.put(row.id(), row);
    }
    return List.copyOf(latest.values());
  }

  private Written written() {
    return new Written(rowsWritten);
  }

  @Override
  public CustomTaskMetric[] currentMetricsValues() {
    return new CustomTaskMetric[] {
      new Count(RowsUnmatched.NAME, client.unmatched()),
      new Count(RowsWritten.NAME, rowsWritten),
      new Count(BytesWritten.NAME, bytesWritten),
      new Count(RowsRejected.NAME, rejects.rows()),
      new Count(CustomersRetry.Retries.NAME, retry.retries())
    };
  }

  @Override
  public WriterCommitMessage commit() throws IOException {
    sendBatch();
    rejects.publish();
    LOG.info("operation=write {} part={} rows={} bytes={} rejected={} retries={}",
        CustomersRetry.task(), part, rowsWritten, bytesWritten, rejects.rows(), retry.retries());
    return written();
  }

  @Override
  public void abort() {
    batch.clear();
    rejects.discard();
  }

  @Override
  public void close() {
    client.close();
  }

  /** What becomes of the rows of one task that cannot be written, as the option {@code onError} says. */
  private static final class Rejects {
    private final CustomersOptions options;
    private final String part;
    private final String draft;
    private OutputStream letters;
    private long rows;

    Rejects(CustomersOptions options, String part) {
      this.options = options;
      this.part = part;
      this.draft = "." + part + "." + UUID.randomUUID();
    }

    /** Passes the error on, or takes care of the row. */
    <E extends Exception> void add(Supplier<Map<String, Object>> row, E reason) throws E, IOException {
      rows++;
      switch (options.onError()) {
        case "skip" -> skip(reason);
        case "dead-letter" -> keep(row.get(), reason);
        default -> throw reason;
      }
    }

    long rows() {
      return rows;
    }

    private void skip(Exception reason) {
      if (options.maxSkipped() != null && rows > options.maxSkipped()) {
        throw new IllegalStateException("more rows cannot be written than maxSkipped allows", reason);
      }
      LOG.warn("a row of part {} is skipped: {}", part, reason.getMessage());
    }

    private void keep(Map<String, Object> row, Exception reason) throws IOException {
      if (letters == null) {
        letters = files().create(path(draft), false);
      }
      Map<String, Object> letter = new LinkedHashMap<>();
      letter.put("error", reason.getMessage());
      letter.put("row", row);
      letters.write(JSON.writeValueAsBytes(letter));
      letters.write('\n');
    }

    /** Puts the dead letters where they are looked for, in place of those of an earlier run of the same part. */
    void publish() throws IOException {
      if (!options.onError().equals("dead-letter")) {
        return;
      }
      Path target = path(part + ".jsonl");
      files().delete(target, false);
      if (letters == null) {
        return;
      }
      letters.close();
      if (!files().rename(path(draft), target)) {
        throw new IOException("cannot rename " + path(draft) + " to " + target);
      }
    }

    /** Forgets the dead letters; what cannot be removed does no harm, as its name begins with a dot. */
    void discard() {
      if (letters == null) {
        return;
      }
      try {
        letters.close();
        files().delete(path(draft), false);
      } catch (IOException e) {
        LOG.warn("cannot remove {}", path(draft), e);
      }
    }

    private Path path(String name) {
      return new Path(options.errorPath(), name);
    }

    private FileSystem files() throws IOException {
      Configuration hadoop = new Configuration();
      for (Tuple2<String, String> setting : SparkEnv.get().conf().getAllWithPrefix("spark.hadoop.")) {
        hadoop.set(setting._1(), setting._2());
      }
      return new Path(options.errorPath()).getFileSystem(hadoop);
    }
  }

  /** What this task counted so far. */
  private record Count(String name, long value) implements CustomTaskMetric {}

  /** Rows that were handed over to the system; by this name Spark counts them among what a stage wrote. */
  public static final class RowsWritten extends CustomSumMetric {
    static final String NAME = "recordsWritten";

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String description() {
      return "rows written";
    }
  }

  /** The size of these rows as Spark held them. */
  public static final class BytesWritten extends CustomSumMetric {
    static final String NAME = "bytesWritten";

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String description() {
      return "bytes written";
    }
  }

  /** Rows that could not be written. */
  public static final class RowsRejected extends CustomSumMetric {
    static final String NAME = "rowsRejected";

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String description() {
      return "rows rejected";
    }
  }

  /** Rows that were left out, as no document has their key. */
  public static final class RowsUnmatched extends CustomSumMetric {
    static final String NAME = "unmatchedRows";

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String description() {
      return "rows unmatched";
    }
  }
}
