package com.acme.spark.splunk;

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
class SplunkAccessToldTest {
  private SplunkAccessSystem system;

  @BeforeEach
  void fill() {
    system = SplunkAccessSystem.fresh();
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
      Object value = system.expected(i).get(SplunkAccessRows.SCHEMA.fieldIndex(column));
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
    Object value = system.expected(3).get(SplunkAccessRows.SCHEMA.fieldIndex(column));
    List<Row> without = all().filter(functions.not(functions.col(column).equalTo(value))).collectAsList();
    system.server().told().clear();
    SplunkAccessText.assertSame(without, table().where(functions.not(functions.col(column).equalTo(value))).collectAsList());
    SplunkAccessText.assertSame(all().collectAsList(), table().where(functions.col(column).equalTo(value).or(functions.lit(1).equalTo(1))).collectAsList());
    assertEquals(List.of(), system.server().told());
  }

  /** A column and how the API compares it; of a BOOLEAN Spark asks otherwise than it was asked. */
  private static Stream<Arguments> told() {
    return Stream.<Arguments>of()
        .filter(told -> SplunkAccessRows.SCHEMA.apply(told.get()[0].toString()).dataType() != DataTypes.BooleanType);
  }

  private void assertRead(String what, Dataset<Row> rows, String column, Object value) {
    Set<String> expected = new TreeSet<>(SplunkAccessText.sorted(all().where(functions.col(column).equalTo(value)).collectAsList()));
    assertEquals(expected, new TreeSet<>(SplunkAccessText.sorted(rows.collectAsList())), what);
  }

  /** The same rows, of which Spark alone filters. */
  private Dataset<Row> all() {
    return SplunkAccessSpark.session().createDataFrame(system.expected(0, 30), table().schema());
  }

  private Dataset<Row> table() {
    return SplunkAccessSpark.session().read().format("splunk-access").options(system.options()).load();
  }
}
