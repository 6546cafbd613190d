package com.acme.spark.splunk.hec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a batch writes is there, in every type and whatever happens to its tasks. */
class SplunkHecWriteTest {
  private static final Map<Long, Integer> SEEN = new ConcurrentHashMap<>();

  private final SplunkHecSystem system = SplunkHecSystem.fresh();

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void everyTypeArrives() {
    List<Row> rows = SplunkHecPromise.rows(system, 0, 40);
    write(SplunkHecFrames.of(rows));
    SplunkHecText.assertSame(rows, system.contents());
  }

  @Test
  void smallBatchesOfManyPartitionsArrive() {
    List<Row> rows = SplunkHecPromise.rows(system, 0, 60);
    write(SplunkHecFrames.of(rows).repartition(5));
    SplunkHecText.assertSame(rows, system.contents());
  }

  @Test
  void noRowsWriteNothing() {
    write(SplunkHecFrames.of(List.of()));
    assertEquals(List.of(), system.contents());
  }

  @Test
  void aSecondWriteAdds() {
    List<Row> rows = SplunkHecPromise.rows(system, 0, 20);
    write(SplunkHecFrames.of(rows.subList(0, rows.size() / 2)));
    write(SplunkHecFrames.of(rows.subList(rows.size() / 2, rows.size())));
    SplunkHecText.assertSame(rows, system.contents());
  }

  @Test
  void columnsAreMatchedByName() {
    List<Row> rows = SplunkHecPromise.rows(system, 0, 20);
    List<String> names = Arrays.asList(SplunkHecRows.SCHEMA.fieldNames());
    Collections.reverse(names);
    Column[] swapped = names.stream().map(name -> functions.col("`" + name + "`")).toArray(Column[]::new);
    write(SplunkHecFrames.of(rows).select(swapped));
    SplunkHecText.assertSame(rows, system.contents());
  }

  @Test
  void aTaskThatFailsIsDoneAgain() {
    List<Row> rows = SplunkHecPromise.rows(system, 0, 60);
    write(SplunkHecFrames.of(rows).repartition(2).filter((FilterFunction<Row>) SplunkHecWriteTest::failingAtFirst));
    SplunkHecPromise.assertKept(rows, system.contents());
  }

  /** Lets the first attempt of each task fail when it has written some of its rows. */
  private static boolean failingAtFirst(Row row) {
    TaskContext task = TaskContext.get();
    int seen = SEEN.merge(task.taskAttemptId(), 1, Integer::sum);
    if (task.attemptNumber() == 0 && seen == 10) {
      throw new IllegalStateException("the first attempt fails");
    }
    return true;
  }

  @Test
  void nothingIsEverReplaced() {
    List<Row> rows = SplunkHecPromise.rows(system, 0, 5);
    write(SplunkHecFrames.of(rows));
    assertThrows(Exception.class, () -> write(SplunkHecFrames.of(List.of()), "overwrite"));
    SplunkHecText.assertSame(rows, system.contents());
  }

  private void write(Dataset<Row> rows) {
    write(rows, "append");
  }

  private void write(Dataset<Row> rows, String mode) {
    rows.write().format("splunk-hec").options(system.options()).option("batchSize", 3).mode(mode).save();
  }
}
