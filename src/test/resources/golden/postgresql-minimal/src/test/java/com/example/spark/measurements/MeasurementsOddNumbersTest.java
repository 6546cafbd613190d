package com.example.spark.measurements;

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
class MeasurementsOddNumbersTest {
  private final MeasurementsOddTable odd = new MeasurementsOddTable(30);

  @AfterEach
  void close() {
    odd.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"double precision", "real"})
  void floatingPointNumbersHaveValuesThatAreNone(String type) {
    for (String column : MeasurementsOddTable.free("double", "float")) {
      odd.set(column, type, List.of("'NaN'", "'-Infinity'", "'Infinity'", "'-0.0'", "'0.0'", "'1.5'", "NULL"));
      odd.alter(column, type);
      odd.check(column);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"numeric", "numeric(20,0)", "numeric(20,6)"})
  void numbersAreReadOneByOneUnlessTheirScaleFits(String type) {
    for (String column : MeasurementsOddTable.free("decimal", "long", "integer", "short")) {
      odd.set(column, "numeric", List.of("1", "NULL", "-3", "2"));
      odd.alter(column, type);
      odd.check(column);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"decimal"})
  void sumsMayBeLargerThanTheirColumn(String type) {
    for (String column : MeasurementsOddTable.free(type)) {
      odd.run("UPDATE " + odd.table() + " SET " + MeasurementsOddTable.quoted(column) + " = (SELECT max(abs(" + MeasurementsOddTable.quoted(column) + ")) FROM " + odd.table() + ")");
      odd.check(column);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "infinity", "-infinity"})
  void whatFitsNoColumnFailsWhetherItIsReadOrNot(String none) {
    for (String column : none.equals("NaN") ? MeasurementsOddTable.free("decimal") : MeasurementsOddTable.free("date", "timestamp", "timestamp_ntz")) {
      odd.run("UPDATE " + odd.table() + " SET " + MeasurementsOddTable.quoted(column) + " = '" + none + "' WHERE ctid = (SELECT min(ctid) FROM " + odd.table() + ")");
      assertThrows(Exception.class, () -> odd.read().select(MeasurementsAlike.column(column)).collectAsList());
      assertThrows(Exception.class, () -> odd.read().agg(functions.min(MeasurementsAlike.column(column))).collectAsList());
      assertThrows(Exception.class, () -> odd.read().agg(functions.count(MeasurementsAlike.column(column))).collectAsList());
    }
  }

  /** What is never null in a table may be in its view, as far as one knows. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void nullsInViewsAreNoticed(boolean there) {
    String view = odd.table().replace("Rows", "View");
    for (StructField field : MeasurementsRows.SCHEMA.fields()) {
      if (!field.nullable() && MeasurementsAlike.columns().anyMatch(field.name()::equals) && !MeasurementsOddTable.leading(field.name())) {
        String name = MeasurementsOddTable.quoted(field.name());
        String columns = Stream.of(MeasurementsRows.SCHEMA.fieldNames()).map(MeasurementsOddTable::quoted).map(column -> there && column.equals(name)
            ? "nullif(" + name + ", (SELECT max(" + name + ") FROM " + odd.table() + ")) AS " + name : column).reduce((a, b) -> a + ", " + b).orElseThrow();
        odd.run("CREATE OR REPLACE VIEW " + view + " AS SELECT " + columns + " FROM " + odd.table());
        Dataset<Row> rows = odd.read().sparkSession().read().format("measurements").options(odd.options())
            .option("table", odd.options().get("table").replace("Rows", "View")).load();
        Runnable query = () -> rows.agg(functions.max(MeasurementsAlike.column(field.name()))).collectAsList();
        if (there) {
          assertThrows(Exception.class, query::run);
        } else {
          query.run();
        }
      }
    }
  }
}
