package com.example.spark.measurements;

import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.Test;

/** A value is written as its text where the table has another type, and the text is one that the database reads as that value. */
class MeasurementsTextsWrittenTest {
  @Test
  void areReadAsTheValues() {
    try (MeasurementsSystem system = MeasurementsSystem.fresh()) {
      List<Row> rows = MeasurementsPromise.rows(system, 0, 200);
      retype(system, type -> "text");
      MeasurementsSpark.session().createDataFrame(rows, MeasurementsRows.TABLE).write().format("measurements").options(system.options())
          .mode("append").save();
      retype(system, MeasurementsCells::type);
      MeasurementsPromise.assertKept(rows, system.contents());
    }
  }

  private static void retype(MeasurementsSystem system, Function<DataType, String> types) {
    for (StructField column : MeasurementsRows.SCHEMA.fields()) {
      if (!MeasurementsSystem.RESCUED.contains(column.name())) {
        String name = MeasurementsSystem.quoted(MeasurementsRows.source(column.name()));
        String type = types.apply(column.dataType());
        system.run("ALTER TABLE " + system.table() + " ALTER COLUMN " + name + " TYPE " + type + " USING " + name + "::" + type);
      }
    }
  }
}
