package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.write.DataWriter;
import org.apache.spark.sql.connector.write.DataWriterFactory;
import org.apache.spark.sql.connector.write.LogicalWriteInfo;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a batch writes is there, in every type and whatever happens to its tasks. */
class [=Name]WriteTest {

  private static final Map<Long, Integer> SEEN = new ConcurrentHashMap<>();

  private final [=Name]System system = [=Name]System.fresh();

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void everyTypeArrives() {
    List<Row> rows = [=Name]Promise.rows(system, 0, 40);
    write([=Name]Frames.of(rows));
    [=Name]Text.assertSame(rows, system.contents());
  }

  @Test
  void smallBatchesOfManyPartitionsArrive() {
    List<Row> rows = [=Name]Promise.rows(system, 0, 60);
    write([=Name]Frames.of(rows).repartition(5));
    [=Name]Text.assertSame(rows, system.contents());
  }

  @Test
  void manyBatchesOfOneTaskArrive() {
    List<Row> rows = [=Name]Promise.rows(system, 0, 60);
    write([=Name]Frames.of(rows).coalesce(1));
    [=Name]Text.assertSame(rows, system.contents());
  }

  @Test
  void noRowsWriteNothing() {
    write([=Name]Frames.of(List.of()));
    assertEquals(List.of(), system.contents());
  }

  @Test
  void aSecondWriteAdds() {
    List<Row> rows = [=Name]Promise.rows(system, 0, 20);
    write([=Name]Frames.of(rows.subList(0, rows.size() / 2)));
    write([=Name]Frames.of(rows.subList(rows.size() / 2, rows.size())));
    [=Name]Text.assertSame(rows, system.contents());
  }

  @Test
  void columnsAreMatchedByName() {
    List<Row> rows = [=Name]Promise.rows(system, 0, 20);
    List<String> names = Arrays.asList([=Name]Rows.SCHEMA.fieldNames());
    Collections.reverse(names);
    Column[] swapped = names.stream().map(name -> functions.col("`" + name + "`")).toArray(Column[]::new);
    write([=Name]Frames.of(rows).select(swapped));
    [=Name]Text.assertSame(rows, system.contents());
  }

  @Test
  void aTaskThatFailsIsDoneAgain() {
    List<Row> rows = [=Name]Promise.rows(system, 0, 60);
    write([=Name]Frames.of(rows).repartition(2).filter((FilterFunction<Row>) [=Name]WriteTest::failingAtFirst));
    [=Name]Promise.assertKept(rows, system.contents());
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
    List<Row> rows = [=Name]Promise.rows(system, 0, 5);
    write([=Name]Frames.of(rows));
    assertThrows(Exception.class, () -> write([=Name]Frames.of(List.of()), "overwrite"));
    [=Name]Text.assertSame(rows, system.contents());
  }
<@fragments of="write-test"/>

  private void write(Dataset<Row> rows) {
    write(rows, "append");
  }

  private void write(Dataset<Row> rows, String mode) {
    rows.write().format("[=name]").options(system.options()).option("batchSize", 3).mode(mode).save();
  }
}
