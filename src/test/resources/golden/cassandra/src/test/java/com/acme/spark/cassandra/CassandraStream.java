package com.acme.spark.cassandra;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;

/** A stream under test, into a sink that keeps the rows of each batch, whose second delivery replaces the first. */
final class CassandraStream {
  private final Path checkpoint;
  private final Map<String, String> options;
  private final ConcurrentSkipListMap<Long, List<Row>> batches = new ConcurrentSkipListMap<>();
  private Consumer<Dataset<Row>> before = rows -> {};

  CassandraStream(CassandraSystem system, Path checkpoint) {
    this.checkpoint = checkpoint;
    this.options = new TreeMap<>(system.options());
  }

  CassandraStream with(String option, String value) {
    options.put(option, value);
    return this;
  }

  /** What to do with a batch before the sink keeps it. */
  void before(Consumer<Dataset<Row>> action) {
    before = action;
  }

  StreamingQuery start(Trigger trigger) throws Exception {
    SparkSession spark = CassandraSpark.session();
    SparkSession.setActiveSession(spark); // whatever thread this is, rows are to have the classes that the session says
    return spark.readStream().format("cassandra").options(options).load()
        .writeStream().trigger(trigger).option("checkpointLocation", checkpoint.toString())
        .foreachBatch(this::keep)
        .start();
  }

  private void keep(Dataset<Row> rows, Long batch) {
    before.accept(rows);
    batches.put(batch, rows.collectAsList());
  }

  /** Runs until everything that is there has been read. */
  void runAll() throws Exception {
    StreamingQuery query = start(Trigger.AvailableNow());
    try {
      assertTrue(query.awaitTermination(120_000), "it does not end");
    } finally {
      query.stop();
    }
  }

  void awaitRows(int count) throws InterruptedException {
    for (int tries = 0; rows().size() < count && tries < 1200; tries++) {
      Thread.sleep(50);
    }
    assertTrue(rows().size() >= count, "there are " + rows().size() + " rows only");
  }

  ConcurrentSkipListMap<Long, List<Row>> batches() {
    return batches;
  }

  List<Row> rows() {
    return batches.values().stream().flatMap(Collection::stream).toList();
  }

  /** The number of the last batch that was committed. */
  long last() {
    return batches.lastKey();
  }

  /** As if the driver was lost after the sink's commit of a batch and before Spark's own. */
  void forgetCommit(long batch) throws IOException {
    delete("commits", batch);
  }

  /** As if the driver was lost before a batch was begun. */
  void forgetBatch(long batch) throws IOException {
    forgetCommit(batch);
    delete("offsets", batch);
    batches.remove(batch);
  }

  private void delete(String log, long batch) throws IOException {
    Files.deleteIfExists(checkpoint.resolve(log).resolve(Long.toString(batch)));
    Files.deleteIfExists(checkpoint.resolve(log).resolve("." + batch + ".crc"));
  }
}
