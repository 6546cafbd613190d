package com.example.spark.anytable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** A database that is killed in the middle of a write, and comes back, has at the end what was promised. */
class AnyTableWriteKillTest {
  private static final int ROWS = 200;

  /** Of the tasks, which run in this JVM. */
  private static final AtomicInteger WRITTEN = new AtomicInteger();

  private static AnyTableServer server;

  @Test
  void losesNoRow() throws IOException {
    server = AnyTableServer.started();
    WRITTEN.set(0);
    try (AnyTableSystem system = new AnyTableSystem(server)) {
      List<Row> rows = AnyTablePromise.rows(system, 0, ROWS);
      SparkSession spark = AnyTableSpark.session();
      JavaRDD<Row> killing = JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(rows, 2).map(AnyTableWriteKillTest::kill);
      spark.createDataFrame(killing, AnyTableRows.TABLE).write().format("any-table").options(system.options())
          .option("batchSize", 10).option("retryInitialDelay", "PT0.5S").mode("append").save();
      List<Row> contents = system.contents();
      AnyTablePromise.assertKept(rows, contents);
      System.out.printf("killed in the middle of a write: %d rows, %d there, %d of them distinct%n",
          rows.size(), contents.size(), AnyTableText.sorted(contents).stream().distinct().count());
    } finally {
      server.end();
    }
  }

  private static Row kill(Row row) {
    if (WRITTEN.incrementAndGet() == ROWS / 2) {
      try {
        server.kill();
        server.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return row;
  }
}
