package com.example.spark.customers;

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
class CustomersBatchReadTest {
  private static final int ROWS = 50;

  private final SparkSession spark = CustomersSpark.session();
  private final Random random = new Random(20260131);
  private CustomersSystem system;

  @BeforeEach
  void fill() {
    system = CustomersSystem.fresh();
    system.append(0, 40);
    system.append(40, ROWS - 40);
  }

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void givesEveryRowAndColumn() {
    CustomersText.assertSame(system.expected(0, ROWS), table().collectAsList());
  }

  @Test
  void givesTheSameWithPushdownAsWithout() {
    Dataset<Row> all = table().localCheckpoint();
    for (int i = 0; i < 10; i++) {
      Column[] columns = someColumns();
      Column condition = someCondition();
      List<Row> expected = all.where(condition).select(columns).collectAsList();
      CustomersText.assertSame(expected, table().where(condition).select(columns).collectAsList());
    }
  }

  @Test
  void countsWithoutColumns() {
    assertEquals(ROWS, table().count());
    assertEquals(ROWS, table().select(new Column[0]).collectAsList().size());
  }

  @Test
  void limits() {
    List<String> all = CustomersText.sorted(system.expected(0, ROWS));
    for (int limit : new int[] {0, 1, 7, 10 * ROWS}) {
      List<String> some = CustomersText.sorted(table().limit(limit).collectAsList());
      assertEquals(Math.min(limit, ROWS), some.size());
      assertTrue(all.containsAll(some));
    }
  }

  @Test
  void joinsWithItself() {
    assertEquals(ROWS * ROWS, table().as("a").crossJoin(functions.broadcast(table().as("b"))).count());
    assertEquals(2 * ROWS, table().union(table()).count());
  }

  @Test
  void explainsWithoutTouchingTheSystem() {
    system.close();
    Dataset<Row> query = table("retryAttempts", "1").limit(3);
    assertDoesNotThrow(() -> query.queryExecution().executedPlan().toString());
    assertThrows(Exception.class, query::collectAsList);
  }

  /** It keeps its options, which go behind those of a query. */
  @Test
  void readsATableOfTheCatalog() {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put("timeout", "PT20S");
    spark.catalog().createTable("read_test", "customers", options);
    try {
      CustomersText.assertSame(system.expected(0, ROWS), spark.table("read_test").collectAsList());
      Dataset<Row> impatient = spark.read().option("timeout", "soon").table("read_test");
      assertThrows(IllegalArgumentException.class, impatient::collectAsList);
    } finally {
      spark.sql("DROP TABLE read_test");
    }
  }

  @Test
  void plansOnceAndReadsEqualPartsOnce() {
    Batch batch = batch();
    InputPartition[] partitions = batch.planInputPartitions();
    system.append(ROWS, 10);
    assertArrayEquals(partitions, batch.planInputPartitions());
    assertEquals(batch, batch());
    assertEquals(batch.hashCode(), batch().hashCode());
  }

  private Batch batch() {
    return scan().toBatch();
  }

  private CustomersScan scan() {
    return new CustomersScan(CustomersOptions.of(system.options()), CustomersRows.SCHEMA);
  }

  @Test
  void partsOfAnotherQueryAreOthers() {
    CustomersScan limited = scan();
    limited.pushLimit(7);
    assertNotEquals(batch(), limited.toBatch());
    CustomersScan narrow = scan();
    narrow.pruneColumns(CustomersRows.SCHEMA.add("more", "INT"));
    assertNotEquals(batch(), narrow.toBatch());
  }

  @Test
  void readsTheColumnsOfTheQueryAlone() {
    String first = CustomersRows.SCHEMA.fieldNames()[0];
    String plan = table().select(column(first)).queryExecution().executedPlan().toString();
    assertTrue(plan.contains("customers columns [" + first + "]"), plan);
  }

  @Test
  void givesNothingOfNothing() {
    try (CustomersSystem empty = CustomersSystem.fresh()) {
      Dataset<Row> nothing = spark.read().format("customers").options(empty.options()).load();
      assertEquals(List.of(), nothing.collectAsList());
      assertEquals(0, nothing.count());
    }
  }

  @Test
  void givesTheSameWhenTasksAreRetried() {
    List<Row> rows = table().javaRDD().map(CustomersBatchReadTest::atTheSecondAttempt).collect();
    CustomersText.assertSame(system.expected(0, ROWS), rows);
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
    return spark.read().format("customers").options(options).load();
  }

  private Column[] someColumns() {
    List<String> names = new ArrayList<>(List.of(table().columns()));
    Collections.shuffle(names, random);
    return names.subList(0, random.nextInt(names.size() + 1)).stream()
        .map(CustomersBatchReadTest::column)
        .toArray(Column[]::new);
  }

  /** One or two comparisons, or the opposite. */
  private Column someCondition() {
    return switch (random.nextInt(4)) {
      case 0 -> someComparison().and(someComparison());
      case 1 -> someComparison().or(someComparison());
      case 2 -> functions.not(someComparison());
      default -> someComparison();
    };
  }

  /** A comparison with a value that is there, or with null. */
  private Column someComparison() {
    StructType schema = table().schema();
    int index = random.nextInt(schema.size());
    Column column = column(schema.fieldNames()[index]);
    List<Column> conditions = new ArrayList<>(List.of(column.isNull(), column.isNotNull()));
    if (comparable(CustomersRows.SCHEMA.apply(index))) {
      Object value = system.expected(random.nextInt(ROWS)).get(index);
      Column there = functions.lit(value).cast(schema.apply(index).dataType());
      conditions.addAll(List.of(
          column.equalTo(there), column.notEqual(there), column.eqNullSafe(there), column.lt(there), column.leq(there),
          column.gt(there), column.geq(there), functions.not(column.lt(there)),
          column.isin(value, null), functions.not(column.isin(value, null))));
    }
    return conditions.get(random.nextInt(conditions.size()));
  }

  private static Column column(String name) {
    return functions.col("`" + name.replace("`", "``") + "`");
  }

  private static boolean comparable(StructField field) {
    return Stream.of(ArrayType.class, MapType.class, StructType.class, VariantType.class, CharType.class)
        .noneMatch(type -> type.isInstance(field.dataType()));
  }
}
