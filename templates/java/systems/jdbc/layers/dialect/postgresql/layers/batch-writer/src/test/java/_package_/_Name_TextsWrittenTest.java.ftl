package [=package];

import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.Test;

/** A value is written as its text where the table has another type, and the text is one that the database reads as that value. */
class [=Name]TextsWrittenTest {
  @Test
  void areReadAsTheValues() {
    try ([=Name]System system = [=Name]System.fresh()) {
      List<Row> rows = [=Name]Promise.rows(system, 0, 200);
      retype(system, type -> "text");
      [=Name]Spark.session().createDataFrame(rows, [=Name]Rows.TABLE).write().format("[=name]").options(system.options())
          .mode("append").save();
      retype(system, [=Name]Cells::type);
      [=Name]Promise.assertKept(rows, system.contents());
    }
  }

  private static void retype([=Name]System system, Function<DataType, String> types) {
    for (StructField column : [=Name]Rows.SCHEMA.fields()) {
      if (![=Name]System.RESCUED.contains(column.name())) {
        String name = [=Name]System.quoted([=Name]Rows.source(column.name()));
        String type = types.apply(column.dataType());
        system.run("ALTER TABLE " + system.table() + " ALTER COLUMN " + name + " TYPE " + type + " USING " + name + "::" + type);
      }
    }
  }
}
