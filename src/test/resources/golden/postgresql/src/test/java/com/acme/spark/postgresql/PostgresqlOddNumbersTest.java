package com.acme.spark.postgresql;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the numbers and times are in the database, what is left to it is what Spark would make of the rows. */
class PostgresqlOddNumbersTest {
  private final PostgresqlOddTable odd = new PostgresqlOddTable(30);

  @AfterEach
  void close() {
    odd.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"double precision", "real"})
  void floatingPointNumbersHaveValuesThatAreNone(String type) {
    for (String column : PostgresqlOddTable.free("double", "float")) {
      odd.set(column, type, List.of("'NaN'", "'-Infinity'", "'Infinity'", "'-0.0'", "'0.0'", "'1.5'", "NULL"));
      odd.alter(column, type);
      odd.check(column);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"numeric", "numeric(20,0)", "numeric(20,6)"})
  void numbersAreReadOneByOneUnlessTheirScaleFits(String type) {
    for (String column : PostgresqlOddTable.free("decimal", "long", "integer", "short")) {
      odd.set(column, "numeric", List.of("1", "NULL", "-3", "2"));
      odd.alter(column, type);
      odd.check(column);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"decimal"})
  void sumsMayBeLargerThanTheirColumn(String type) {
    for (String column : PostgresqlOddTable.free(type)) {
      odd.run("UPDATE " + odd.table() + " SET " + PostgresqlOddTable.quoted(column) + " = (SELECT max(abs(" + PostgresqlOddTable.quoted(column) + ")) FROM " + odd.table() + ")");
      odd.check(column);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "infinity", "-infinity"})
  void whatFitsNoColumnFailsWhetherItIsReadOrNot(String none) {
    for (String column : none.equals("NaN") ? PostgresqlOddTable.free("decimal") : PostgresqlOddTable.free("date", "timestamp", "timestamp_ntz")) {
      odd.run("UPDATE " + odd.table() + " SET " + PostgresqlOddTable.quoted(column) + " = '" + none + "' WHERE ctid = (SELECT min(ctid) FROM " + odd.table() + ")");
      assertThrows(Exception.class, () -> odd.read().select(PostgresqlAlike.column(column)).collectAsList());
      assertThrows(Exception.class, () -> odd.read().agg(functions.min(PostgresqlAlike.column(column))).collectAsList());
      assertThrows(Exception.class, () -> odd.read().agg(functions.count(PostgresqlAlike.column(column))).collectAsList());
    }
  }

  /** What is never null in a table may be in its view, as far as one knows. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void nullsInViewsAreNoticed(boolean there) {
    String view = odd.table().replace("Rows", "View");
    for (StructField field : PostgresqlRows.SCHEMA.fields()) {
      if (!field.nullable() && PostgresqlAlike.columns().anyMatch(field.name()::equals) && !PostgresqlOddTable.leading(field.name())) {
        String name = PostgresqlOddTable.quoted(field.name());
        String columns = Stream.of(PostgresqlRows.SCHEMA.fieldNames()).map(PostgresqlOddTable::quoted).map(column -> there && column.equals(name)
            ? "nullif(" + name + ", (SELECT max(" + name + ") FROM " + odd.table() + ")) AS " + name : column).reduce((a, b) -> a + ", " + b).orElseThrow();
        odd.run("CREATE OR REPLACE VIEW " + view + " AS SELECT " + columns + " FROM " + odd.table());
        Dataset<Row> rows = odd.read().sparkSession().read().format("postgresql").options(odd.options())
            .option("table", odd.options().get("table").replace("Rows", "View")).load();
        Runnable query = () -> rows.agg(functions.max(PostgresqlAlike.column(field.name()))).collectAsList();
        if (there) {
          assertThrows(Exception.class, query::run);
        } else {
          query.run();
        }
      }
    }
  }
}
