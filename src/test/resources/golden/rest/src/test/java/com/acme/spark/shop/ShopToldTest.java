package com.acme.spark.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the API can be told of a condition it is told, and nothing that would make it leave out a row. */
class ShopToldTest {
  private ShopSystem system;

  @BeforeEach
  void fill() {
    system = ShopSystem.fresh();
    system.append(0, 30);
  }

  @AfterEach
  void close() {
    system.close();
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("told")
  void isToldWhereItHolds(String column, String operator) {
    for (int i = 2; i < 9; i++) {
      Object value = system.expected(i).get(ShopRows.SCHEMA.fieldIndex(column));
      if (value != null) {
        system.server().told().clear();
        assertRead(column + " = " + i, table().where(functions.col(column).equalTo(value)), column, value);
        assertTrue(system.server().told().stream().anyMatch(told -> told.startsWith(column + " " + operator)), column);
      }
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("told")
  void isNotToldOfRowsThatMayBeOthers(String column, String operator) {
    Object value = system.expected(3).get(ShopRows.SCHEMA.fieldIndex(column));
    List<Row> without = all().filter(functions.not(functions.col(column).equalTo(value))).collectAsList();
    system.server().told().clear();
    ShopText.assertSame(without, table().where(functions.not(functions.col(column).equalTo(value))).collectAsList());
    ShopText.assertSame(all().collectAsList(), table().where(functions.col(column).equalTo(value).or(functions.lit(1).equalTo(1))).collectAsList());
    assertEquals(List.of(), system.server().told());
  }

  /** A column and how the API compares it; of a BOOLEAN Spark asks otherwise than it was asked. */
  private static Stream<Arguments> told() {
    return Stream.<Arguments>of(
        Arguments.of("status", "equals"),
        Arguments.of("id", "in"),
        Arguments.of("total", "at-least"),
        Arguments.of("total", "at-most"))
        .filter(told -> ShopRows.SCHEMA.apply(told.get()[0].toString()).dataType() != DataTypes.BooleanType);
  }

  private void assertRead(String what, Dataset<Row> rows, String column, Object value) {
    Set<String> expected = new TreeSet<>(ShopText.sorted(all().where(functions.col(column).equalTo(value)).collectAsList()));
    assertEquals(expected, new TreeSet<>(ShopText.sorted(rows.collectAsList())), what);
  }

  /** The same rows, of which Spark alone filters. */
  private Dataset<Row> all() {
    return ShopSpark.session().createDataFrame(system.expected(0, 30), table().schema());
  }

  private Dataset<Row> table() {
    return ShopSpark.session().read().format("shop").options(system.options()).load();
  }
}
