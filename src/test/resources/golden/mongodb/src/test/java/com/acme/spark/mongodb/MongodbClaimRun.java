package com.acme.spark.mongodb;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.Trigger;

/** A stream into a folder with a file for each batch, which kills its own process where it is told to. */
final class MongodbClaimRun {
  static final int KILLED = 42;

  private final Path folder;
  private final Map<String, String> options;

  MongodbClaimRun(Path folder, Map<String, String> options) {
    this.folder = folder;
    this.options = new TreeMap<>(options);
  }

  /** Runs in a process of its own: where to die, the folder, then the options as they are. */
  public static void main(String[] args) throws Exception {
    MongodbClaimRun run = new MongodbClaimRun(Path.of(args[1]), MongodbJvm.options(args, 2));
    System.setProperty(MongodbClaimCrash.POINT, args[0]);
    MongodbSpark.session().sparkContext().hadoopConfiguration()
        .set("fs.crash.impl", MongodbClaimCrash.class.getName());
    run.drain("crash:" + run.checkpoint());
  }

  MongodbClaimRun with(String... more) {
    for (int i = 0; i < more.length; i += 2) {
      options.put(more[i], more[i + 1]);
    }
    return this;
  }

  Map<String, String> options() {
    return options;
  }

  /** Runs to the end of what is there. */
  void drain(String checkpoint) throws Exception {
    SparkSession spark = MongodbSpark.session();
    SparkSession.setActiveSession(spark); // whatever thread this is, rows are to have the classes that the session says
    spark.readStream().format("mongodb").options(options).load()
        .writeStream().trigger(Trigger.AvailableNow()).option("checkpointLocation", checkpoint)
        .foreachBatch(this::sink)
        .start()
        .awaitTermination();
  }

  void drain() throws Exception {
    drain(checkpoint());
  }

  /** Drains until there are so many rows; a broker may take its time to notice that a consumer died. */
  void goOn(int rows) throws Exception {
    for (int tries = 0; tries < 20 && rows().size() < rows; tries++) {
      drain();
      Thread.sleep(200);
    }
  }

  private String checkpoint() {
    return folder.resolve("checkpoint").toString();
  }

  /** Writes what the batch is, or fails when it was something else before. */
  private void sink(Dataset<Row> rows, long batch) throws IOException {
    List<String> lines = lines(rows.collectAsList());
    MongodbClaimCrash.at("before-sink", batch);
    Path file = folder.resolve("sink/" + batch);
    if (Files.exists(file) && !Files.readAllLines(file).equals(lines)) {
      throw new IllegalStateException("batch " + batch + " was not the same when it came again");
    }
    Files.createDirectories(file.getParent());
    Path draft = Files.write(folder.resolve("draft"), lines);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    MongodbClaimCrash.at("after-sink", batch);
  }

  private static List<String> lines(List<Row> rows) {
    return MongodbText.sorted(rows).stream().map(row -> URLEncoder.encode(row, StandardCharsets.UTF_8)).toList();
  }

  List<String> rows() throws IOException {
    List<String> rows = new ArrayList<>();
    for (int batch = 0; Files.exists(folder.resolve("sink/" + batch)); batch++) {
      rows.addAll(Files.readAllLines(folder.resolve("sink/" + batch)));
    }
    return rows;
  }

  /** How the rows differ from what they should be, in words that name the case. */
  String count(String label, List<Row> expected) throws IOException {
    List<String> rows = rows();
    int distinct = new HashSet<>(rows).size();
    HashSet<String> lost = new HashSet<>(lines(expected));
    lost.removeAll(rows);
    return label + ": " + expected.size() + " rows, lost " + lost.size() + ", doubled " + (rows.size() - distinct);
  }
}
