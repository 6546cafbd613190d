package com.example.spark.rabbitmqstream;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.OrderUtils;
import org.apache.spark.sql.connector.write.DataWriter;
import org.apache.spark.sql.connector.write.LogicalWriteInfo;
import org.apache.spark.sql.connector.write.streaming.StreamingDataWriterFactory;
import org.apache.spark.sql.streaming.DataStreamWriter;
import org.apache.spark.sql.streaming.Trigger;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stream writes is there, also when it ended at a bad moment and was started again. */
class RabbitmqStreamStreamWriteTest {
  private final SparkSession spark = RabbitmqStreamSpark.session();
  private final RabbitmqStreamSystem system = RabbitmqStreamSystem.fresh();
  private final List<Row> rows = RabbitmqStreamPromise.rows(system, 0, 40);

  @TempDir
  Path folder;

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void everyMicroBatchArrives() throws Exception {
    feed(0, 12);
    feed(12, rows.size());
    run(writer(stream()));
    RabbitmqStreamText.assertSame(rows, system.contents());
  }

  @Test
  void aRestartGoesOn() throws Exception {
    feed(0, 12);
    run(writer(stream()));
    feed(12, rows.size());
    run(writer(stream()));
    RabbitmqStreamText.assertSame(rows, system.contents());
  }

  /** As after a crash between the commit of the epoch and Spark's note of it. */
  @Test
  void aRepeatedEpochKeepsThePromise() throws Exception {
    feed(0, 12);
    feed(12, rows.size());
    run(writer(stream()));
    Files.delete(folder.resolve("checkpoint/commits/1"));
    Files.deleteIfExists(folder.resolve("checkpoint/commits/.1.crc"));
    run(writer(stream()));
    RabbitmqStreamPromise.assertKept(rows, system.contents());
  }

  @Test
  void columnsHaveToMatch() throws Exception {
    feed(0, 3);
    String column = RabbitmqStreamRows.SCHEMA.fieldNames()[0];
    Dataset<Row> wrong = stream().withColumn(column, struct(lit(1))).withColumn("other", lit(1));
    String message = assertThrows(Exception.class, () -> run(writer(wrong))).getMessage();
    assertTrue(message.contains(column + " has to be"), message);
    assertTrue(message.contains("there is no column other"), message);
  }

  @Test
  void nothingIsEverReplaced() throws Exception {
    feed(0, 3);
    Dataset<Row> counts = stream().groupBy(lit(1)).count();
    String message = assertThrows(Exception.class, () -> run(writer(counts).outputMode("complete"))).getMessage();
    assertTrue(message.contains("never replaces what is there"), message);
    assertEquals(List.of(), system.contents());
  }

  @Test
  void theIdsOfRowsAreOfTheirEpochAndPartition() throws Exception {
    StreamingDataWriterFactory factory =
        new RabbitmqStreamWrite(RabbitmqStreamOptions.of(system.options()), new Info()).createStreamingWriterFactory(null);
    InternalRow row = RabbitmqStreamFrames.internal(rows).get(0);
    Set<String> ids = new TreeSet<>();
    for (int i = 0; i < 12; i++) {
      try (DataWriter<InternalRow> writer = factory.createWriter(i % 3, i, i / 3)) {
        ids.add(((RabbitmqStreamDataWriter) writer).outgoing(row).id());
      }
    }
    assertEquals(12, ids.size());
  }

  /** What Spark says of a query. */
  private record Info(CaseInsensitiveStringMap options, String queryId, StructType schema) implements LogicalWriteInfo {
    Info() {
      this(CaseInsensitiveStringMap.empty(), "query", RabbitmqStreamRows.TABLE);
    }
  }

  /** Spark may have the rows of an epoch that runs again in another order, and in other partitions. */
  @Test
  void aRepeatedEpochDoublesNothingWithDeduplicate() throws Exception {
    String[] left = unsortable().map(StructField::name).toArray(String[]::new);
    assumeTrue(unsortable().allMatch(StructField::nullable), "deduplicate has to sort rows by columns that cannot be left out");
    feed(0, 12);
    feed(12, rows.size());
    run(writer(stream().drop(left)).option("deduplicate", true));
    Files.delete(folder.resolve("checkpoint/commits/1"));
    Files.deleteIfExists(folder.resolve("checkpoint/commits/.1.crc"));
    run(writer(stream().drop(left).repartition(3)).option("deduplicate", true));
    RabbitmqStreamText.assertSame(without(left, rows), without(left, system.contents()));
  }

  @Test
  void whatCannotBeSortedIsToldWithDeduplicate() throws Exception {
    assumeTrue(unsortable().findAny().isPresent(), "every column can be sorted");
    feed(0, 3);
    String message = assertThrows(Exception.class, () -> run(writer(stream()).option("deduplicate", true))).getMessage();
    assertTrue(message.contains(unsortable().findFirst().orElseThrow().name() + " cannot be sorted"), message);
    assertEquals(List.of(), system.contents());
  }

  /** As two attempts at a task that write side by side. */
  @Test
  void twinsDoubleNothingWithDeduplicate() throws Exception {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put("deduplicate", "true");
    StreamingDataWriterFactory factory = new RabbitmqStreamWrite(RabbitmqStreamOptions.of(options), new Info()).createStreamingWriterFactory(null);
    try (DataWriter<InternalRow> one = factory.createWriter(0, 1, 5); DataWriter<InternalRow> twin = factory.createWriter(0, 2, 5)) {
      for (InternalRow row : RabbitmqStreamFrames.internal(rows)) {
        one.write(row);
        twin.write(row);
      }
      twin.commit();
      one.commit();
    }
    RabbitmqStreamText.assertSame(rows, system.contents());
  }

  private static Stream<StructField> unsortable() {
    return Arrays.stream(RabbitmqStreamRows.TABLE.fields()).filter(column -> !OrderUtils.isOrderable(column.dataType()));
  }

  private static List<Row> without(String[] columns, List<Row> rows) {
    return RabbitmqStreamFrames.of(rows).drop(columns).collectAsList();
  }

  /** Makes the rows of these positions a micro-batch. */
  private void feed(int from, int to) throws IOException {
    List<String> numbers = IntStream.range(from, to).mapToObj(String::valueOf).toList();
    Files.write(Files.createDirectories(folder.resolve("numbers")).resolve(from + "-" + to + ".txt"), numbers);
  }

  private Dataset<Row> stream() {
    return spark.readStream()
        .option("maxFilesPerTrigger", 1)
        .text(folder.resolve("numbers").toString())
        .select(col("value").cast("int").as("_number"))
        .join(RabbitmqStreamFrames.numbered(rows), "_number")
        .drop("_number");
  }

  private DataStreamWriter<Row> writer(Dataset<Row> stream) {
    return stream.writeStream().format("rabbitmq-stream").options(system.options()).option("batchSize", 3);
  }

  private void run(DataStreamWriter<Row> writer) throws Exception {
    writer.option("checkpointLocation", folder.resolve("checkpoint").toString())
        .trigger(Trigger.AvailableNow())
        .start()
        .awaitTermination();
  }
}
