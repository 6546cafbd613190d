package dev.sparkds.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sparkds.model.Column;
import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A type is what Spark takes for it. */
class DdlTypeTest {

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "integer; INT",
      "Long; BIGINT",
      "dec(5); DECIMAL(5, 0)",
      "numeric( 5 , 2 ); DECIMAL(5, 2)",
      "character(3); CHAR(3)",
      "interval day to second; INTERVAL DAY TO SECOND",
      "array < string >; ARRAY<STRING>",
      "map<string,array<int>>; MAP<STRING, ARRAY<INT>>",
      "struct<a int,b:string not null>; STRUCT<a: INT, b: STRING NOT NULL>",
      "STRUCT<`a b`: INT>; STRUCT<`a b`: INT>"})
  void hasOneForm(String written, String canonical) {
    assertEquals(canonical, DdlType.parse(written));
    assertEquals(DataType.fromDDL(written), DataType.fromDDL(canonical));
    assertEquals(canonical, DdlType.parse(canonical));
  }

  @Test
  void allOfThemAreTypesOfSpark() throws IOException {
    List<Column> columns =
        new SpecChecker(Specs.PACKS).check(Specs.read(Specs.ROOT.resolve("good/types.yaml"))).columns();
    assertEquals(25, columns.size());
    columns.forEach(column -> DataType.fromDDL(column.type()));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", " ", "INT INT", "ARRAY<>", "ARRAY<INT>>", "MAP<INT INT>", "STRUCT<a>", "STRUCT<a: INT,>", "STRUCT<: INT>",
      "STRUCT<``: INT>", "DECIMAL()", "DECIMAL(1,2,3)", "DECIMAL(-1)", "CHAR(1.5)", "VARCHAR(99999999999999999999)",
      "INTERVAL DAY TO", "INTERVAL SECOND TO DAY", "INTERVAL YEAR TO YEAR", "MAP<VARIANT, INT>", "`INT`(3)", "INT`",
      "STRUCT<a: INT NOT>", "VOID", "OBJECT", "INT\u0000", "/* */ INT", "INT -- x"})
  void othersAreRefused(String written) {
    assertThrows(DdlType.NotOne.class, () -> DdlType.parse(written));
  }
}
