package com.example.spark.measurements;

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
class MeasurementsWriteKillTest {
  private static final int ROWS = 200;

  /** Of the tasks, which run in this JVM. */
  private static final AtomicInteger WRITTEN = new AtomicInteger();

  private static MeasurementsServer server;

  @Test
  void losesNoRow() throws IOException {
    server = MeasurementsServer.started();
    WRITTEN.set(0);
    try (MeasurementsSystem system = new MeasurementsSystem(server)) {
      List<Row> rows = MeasurementsPromise.rows(system, 0, ROWS);
      SparkSession spark = MeasurementsSpark.session();
      JavaRDD<Row> killing = JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(rows, 2).map(MeasurementsWriteKillTest::kill);
      spark.createDataFrame(killing, MeasurementsRows.TABLE).write().format("measurements").options(system.options())
          .option("batchSize", 10).option("retryInitialDelay", "PT0.5S").mode("append").save();
      List<Row> contents = system.contents();
      MeasurementsPromise.assertKept(rows, contents);
      System.out.printf("killed in the middle of a write: %d rows, %d there, %d of them distinct%n",
          rows.size(), contents.size(), MeasurementsText.sorted(contents).stream().distinct().count());
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
