package com.acme.spark.postgresql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.connector.expressions.Expression;
import org.apache.spark.sql.connector.expressions.Expressions;
import org.apache.spark.sql.connector.expressions.SortDirection;
import org.apache.spark.sql.connector.expressions.SortOrder;
import org.apache.spark.sql.connector.expressions.aggregate.AggregateFunc;
import org.apache.spark.sql.connector.expressions.aggregate.Aggregation;
import org.apache.spark.sql.connector.expressions.aggregate.CountStar;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.NumericType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is left to the system is what it would be if Spark had all rows, and leaves the rows where they are. */
class PostgresqlAggregatesTest {
  private static final int ROWS = 40;

  private PostgresqlSystem system;

  @BeforeEach
  void create() {
    system = PostgresqlSystem.fresh();
  }

  @AfterEach
  void close() {
    system.close();
  }

  @ParameterizedTest
  @MethodSource("columns")
  void givesTheSameOfEveryColumn(String name) {
    system.append(0, ROWS);
    PostgresqlAlike.assertSame(table().coalesce(1).localCheckpoint(), table(), name);
  }

  private static Stream<String> columns() {
    return PostgresqlAlike.columns();
  }

  @ParameterizedTest
  @MethodSource("columns")
  void givesTheSameOfTheRowsThatMeetACondition(String name) {
    system.append(0, ROWS);
    Dataset<Row> all = table().coalesce(1).localCheckpoint();
    Object value = system.expected(ROWS / 2).get(all.schema().fieldIndex(name));
    Object other = system.expected(ROWS / 3).get(all.schema().fieldIndex(name));
    Column column = PostgresqlAlike.column(name);
    for (Column condition : List.of(column.isin(value, other), column.lt(value), column.gt(other).and(column.leq(value)))) {
      Dataset<Row> expected = all.where(condition).groupBy(column).count();
      PostgresqlText.assertSame(expected.collectAsList(), table().where(condition).groupBy(column).count().collectAsList());
    }
    Column condition = column.equalTo(value);
    assertEquals(Math.min(2, all.where(condition).count()), table().where(condition).limit(2).collectAsList().size());
  }

  @Test
  void nothingIsCountedToo() {
    String name = columns().findFirst().orElseThrow();
    PostgresqlAlike.assertSame(table().coalesce(1).localCheckpoint(), table(), name);
    assertEquals(0, table().count());
  }

  @Test
  void aGroupIsARow() throws IOException {
    system.append(0, ROWS);
    PostgresqlScan scan = scan();
    assertTrue(scan.pushAggregation(new Aggregation(new AggregateFunc[] {new CountStar()}, new Expression[0])));
    Batch batch = scan.toBatch();
    InputPartition[] parts = batch.planInputPartitions();
    assertTrue(parts.length > 0 && parts.length < ROWS / 4);
    assertEquals(parts.length, PostgresqlAlike.rowsRead(batch));
    assertNotEquals(batch, scan().toBatch());
  }

  @Test
  void theFirstRowsAreAll() throws IOException {
    system.append(0, ROWS);
    List<String> sorted = Stream.of(PostgresqlRows.SCHEMA.fields()).filter(field -> field.dataType() instanceof NumericType)
        .map(field -> field.name()).toList();
    PostgresqlScan scan = scan();
    assumeTrue(sorted.stream().anyMatch(name -> scan.pushTopN(new SortOrder[] {Expressions.sort(Expressions.column(name), SortDirection.DESCENDING)}, 2)));
    Batch batch = scan.toBatch();
    assertTrue(PostgresqlAlike.rowsRead(batch) <= 2L * batch.planInputPartitions().length);
    assertNotEquals(batch, scan().toBatch());
  }

  @Test
  void isExplainedWithoutTouchingTheSystem() {
    Dataset<Row> count = table().agg(functions.count("*"));
    Dataset<Row> unlike = table().agg(functions.countDistinct(PostgresqlAlike.column(columns().findFirst().orElseThrow())));
    system.close();
    assertTrue(count.queryExecution().executedPlan().toString().contains("columns [COUNT(*)]"), count.queryExecution().toString());
    assertTrue(!unlike.queryExecution().executedPlan().toString().contains("COUNT("), unlike.queryExecution().toString());
  }

  private PostgresqlScan scan() {
    return new PostgresqlScan(PostgresqlOptions.of(options()), PostgresqlRows.TABLE);
  }

  private Map<String, String> options() {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put("numPartitions", "2");
    return options;
  }

  private Dataset<Row> table() {
    return PostgresqlSpark.session().read().format("postgresql").options(options()).load();
  }
}
