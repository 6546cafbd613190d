package com.acme.spark.postgresql;

import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.Test;

/** A value is written as its text where the table has another type, and the text is one that the database reads as that value. */
class PostgresqlTextsWrittenTest {
  @Test
  void areReadAsTheValues() {
    try (PostgresqlSystem system = PostgresqlSystem.fresh()) {
      List<Row> rows = PostgresqlPromise.rows(system, 0, 200);
      retype(system, type -> "text");
      PostgresqlSpark.session().createDataFrame(rows, PostgresqlRows.TABLE).write().format("postgresql").options(system.options())
          .mode("append").save();
      retype(system, PostgresqlCells::type);
      PostgresqlPromise.assertKept(rows, system.contents());
    }
  }

  private static void retype(PostgresqlSystem system, Function<DataType, String> types) {
    for (StructField column : PostgresqlRows.SCHEMA.fields()) {
      if (!PostgresqlSystem.RESCUED.contains(column.name())) {
        String name = PostgresqlSystem.quoted(PostgresqlRows.source(column.name()));
        String type = types.apply(column.dataType());
        system.run("ALTER TABLE " + system.table() + " ALTER COLUMN " + name + " TYPE " + type + " USING " + name + "::" + type);
      }
    }
  }
}
