package com.example.spark.events;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A query gives what it would if Spark filtered all rows itself, and says what it is that narrows the read. */
class EventsPushdownTest {
  private EventsSystem system;

  @BeforeEach
  void fill() {
    system = EventsSystem.fresh();
    system.append(0, 20);
  }

  @AfterEach
  void close() {
    system.close();
  }

  @ParameterizedTest
  @MethodSource("columns")
  void givesTheSameWithEveryComparison(String name) {
    Dataset<Row> all = table().localCheckpoint();
    for (int i : new int[] {1, 7}) {
      Object value = system.expected(i).get(all.schema().fieldIndex(name));
      Object other = system.expected(i + 9).get(all.schema().fieldIndex(name));
      for (Column condition : conditions(column(name), value, other)) {
        EventsText.assertSame(all.where(condition).collectAsList(), table().where(condition).collectAsList());
      }
    }
  }

  private static List<Column> conditions(Column column, Object value, Object other) {
    Column there = functions.lit(value);
    return List.of(
        column.equalTo(there), column.eqNullSafe(there), column.lt(there), column.leq(there), column.gt(there), column.geq(there),
        column.isin(value, other), column.equalTo(there).or(column.equalTo(other)), column.geq(there).and(column.lt(other)),
        functions.not(column.equalTo(there)));
  }

  private static Stream<String> columns() {
    return Stream.of("id <=", "id =", "id >=").map(term -> term.substring(0, term.lastIndexOf(' '))).distinct();
  }

  @Test
  void isExplainedWithoutTouchingTheSystem() {
    String name = columns().filter(each -> value(each).isPresent()).findFirst()
        .orElseThrow(() -> new AssertionError("no column that narrows a read has a value: " + columns().toList()));
    Dataset<Row> rows = table().where(column(name).equalTo(value(name).orElseThrow()));
    system.close();
    String plan = rows.queryExecution().toString();
    assertTrue(plan.contains("where " + name + " = "), plan);
  }

  private Optional<Object> value(String name) {
    return system.expected(2, 18).stream().map(row -> row.get(EventsRows.SCHEMA.fieldIndex(name))).filter(Objects::nonNull).findFirst();
  }

  private static Column column(String name) {
    return functions.col("`" + name.replace("`", "``") + "`");
  }

  private Dataset<Row> table() {
    return EventsSpark.session().read().format("events").options(system.options()).load();
  }
}
