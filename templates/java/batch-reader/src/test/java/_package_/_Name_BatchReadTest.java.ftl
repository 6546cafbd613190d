package [=package];

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.CharType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.VariantType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A batch read gives every row as it is, whatever Spark leaves to the source. */
class [=Name]BatchReadTest {

  private static final int ROWS = 50;

  private final SparkSession spark = [=Name]Spark.session();
  private final Random random = new Random(20260131);
  private [=Name]System system;

  @BeforeEach
  void fill() {
    system = [=Name]System.fresh();
    system.append(0, 40);
    system.append(40, ROWS - 40);
  }

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void givesEveryRowAndColumn() {
    [=Name]Text.assertSame(system.expected(0, ROWS), table().collectAsList());
  }

  @Test
  void givesTheSameWithPushdownAsWithout() {
    Dataset<Row> all = table().localCheckpoint();
    for (int i = 0; i < 10; i++) {
      Column[] columns = someColumns();
      Column condition = someCondition();
      List<Row> expected = all.where(condition).select(columns).collectAsList();
      [=Name]Text.assertSame(expected, table().where(condition).select(columns).collectAsList());
    }
  }

  @Test
  void countsWithoutColumns() {
    assertEquals(ROWS, table().count());
    assertEquals(ROWS, table().select(new Column[0]).collectAsList().size());
  }

  @Test
  void limits() {
    List<String> all = [=Name]Text.sorted(system.expected(0, ROWS));
    for (int limit : new int[] {0, 1, 7, 10 * ROWS}) {
      List<String> some = [=Name]Text.sorted(table().limit(limit).collectAsList());
      assertEquals(Math.min(limit, ROWS), some.size());
      assertTrue(all.containsAll(some));
    }
  }

  @Test
  void joinsWithItself() {
    assertEquals(ROWS * ROWS, table().as("a").crossJoin(functions.broadcast(table().as("b"))).count());
    assertEquals(2 * ROWS, table().union(table()).count());
  }
<@fragments of="batch-read-plans"/>

  @Test
  void givesNothingOfNothing() {
    try ([=Name]System empty = [=Name]System.fresh()) {
      Dataset<Row> nothing = spark.read().format("[=name]").options(empty.options()).load();
      assertEquals(List.of(), nothing.collectAsList());
      assertEquals(0, nothing.count());
    }
  }

  @Test
  void givesTheSameWhenTasksAreRetried() {
    List<Row> rows = table().javaRDD().map([=Name]BatchReadTest::atTheSecondAttempt).collect();
    [=Name]Text.assertSame(system.expected(0, ROWS), rows);
  }

  private static Row atTheSecondAttempt(Row row) {
    if (TaskContext.get().attemptNumber() == 0) {
      throw new IllegalStateException("as if the executor was lost");
    }
    return row;
  }

  private Dataset<Row> table(String... more) {
    Map<String, String> options = new TreeMap<>(system.options());
    for (int i = 0; i < more.length; i += 2) {
      options.put(more[i], more[i + 1]);
    }
    return spark.read().format("[=name]").options(options).load();
  }
<@fragments of="batch-read-queries"/>
}
