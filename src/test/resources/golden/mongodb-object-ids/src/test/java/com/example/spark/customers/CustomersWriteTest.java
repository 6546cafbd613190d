package com.example.spark.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.apache.spark.sql.connector.write.LogicalWriteInfo;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a batch writes is there, in every type and whatever happens to its tasks. */
class CustomersWriteTest {
  private static final Map<Long, Integer> SEEN = new ConcurrentHashMap<>();

  private final CustomersSystem system = CustomersSystem.fresh();

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void everyTypeArrives() {
    List<Row> rows = CustomersPromise.rows(system, 0, 40);
    write(CustomersFrames.of(rows));
    CustomersText.assertSame(rows, system.contents());
  }

  @Test
  void smallBatchesOfManyPartitionsArrive() {
    List<Row> rows = CustomersPromise.rows(system, 0, 60);
    write(CustomersFrames.of(rows).repartition(5));
    CustomersText.assertSame(rows, system.contents());
  }

  @Test
  void manyBatchesOfOneTaskArrive() {
    List<Row> rows = CustomersPromise.rows(system, 0, 60);
    write(CustomersFrames.of(rows).coalesce(1));
    CustomersText.assertSame(rows, system.contents());
  }

  @Test
  void noRowsWriteNothing() {
    write(CustomersFrames.of(List.of()));
    assertEquals(List.of(), system.contents());
  }

  @Test
  void aSecondWriteAdds() {
    List<Row> rows = CustomersPromise.rows(system, 0, 20);
    write(CustomersFrames.of(rows.subList(0, rows.size() / 2)));
    write(CustomersFrames.of(rows.subList(rows.size() / 2, rows.size())));
    CustomersText.assertSame(rows, system.contents());
  }

  @Test
  void columnsAreMatchedByName() {
    List<Row> rows = CustomersPromise.rows(system, 0, 20);
    List<String> names = Arrays.asList(CustomersRows.SCHEMA.fieldNames());
    Collections.reverse(names);
    Column[] swapped = names.stream().map(name -> functions.col("`" + name + "`")).toArray(Column[]::new);
    write(CustomersFrames.of(rows).select(swapped));
    CustomersText.assertSame(rows, system.contents());
  }

  @Test
  void aTaskThatFailsIsDoneAgain() {
    List<Row> rows = CustomersPromise.rows(system, 0, 60);
    write(CustomersFrames.of(rows).repartition(2).filter((FilterFunction<Row>) CustomersWriteTest::failingAtFirst));
    CustomersPromise.assertKept(rows, system.contents());
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
    List<Row> rows = CustomersPromise.rows(system, 0, 5);
    write(CustomersFrames.of(rows));
    assertThrows(Exception.class, () -> write(CustomersFrames.of(List.of()), "overwrite"));
    CustomersText.assertSame(rows, system.contents());
  }

  @Test
  void aColumnThatIsNeverNullHasToBeThere() {
    Dataset<Row> frame = CustomersFrames.of(CustomersPromise.rows(system, 0, 1));
    for (StructField field : CustomersRows.SCHEMA.fields()) {
      if (!field.nullable()) {
        String message = assertThrows(Exception.class, () -> write(frame.drop(field.name()))).getMessage();
        assertTrue(message.contains("column " + field.name() + " is missing"), message);
      }
    }
  }

  @Test
  void oneAttemptOfATaskCommits() {
    assertTrue(writing().useCommitCoordinator());
  }

  private CustomersWrite writing() {
    return new CustomersWrite(CustomersOptions.of(system.options()), new Info());
  }

  /** What Spark says of a query. */
  private record Info(CaseInsensitiveStringMap options, String queryId, StructType schema) implements LogicalWriteInfo {
    Info() {
      this(CaseInsensitiveStringMap.empty(), "query", CustomersRows.TABLE);
    }
  }

  private void write(Dataset<Row> rows) {
    write(rows, "append");
  }

  private void write(Dataset<Row> rows, String mode) {
    rows.write().format("customers").options(system.options()).option("batchSize", 3).mode(mode).save();
  }
}
