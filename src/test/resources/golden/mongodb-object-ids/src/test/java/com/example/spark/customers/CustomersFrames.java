package com.example.spark.customers;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import scala.jdk.javaapi.CollectionConverters;

/** Rows of the table as Spark computes them. */
final class CustomersFrames {
  private CustomersFrames() {}

  static Dataset<Row> of(List<Row> rows) {
    return CustomersSpark.session().createDataFrame(rows, CustomersRows.TABLE);
  }

  /** With the position of each row in the column {@code _number}. */
  static Dataset<Row> numbered(List<Row> rows) {
    List<Row> numbered = new ArrayList<>();
    for (Row row : rows) {
      List<Object> cells = new ArrayList<>(CollectionConverters.asJava(row.toSeq()));
      cells.add(numbered.size());
      numbered.add(RowFactory.create(cells.toArray()));
    }
    return CustomersSpark.session().createDataFrame(numbered, CustomersRows.TABLE.add("_number", DataTypes.IntegerType));
  }

  /** As a writer gets them. */
  static List<InternalRow> internal(List<Row> rows) {
    return of(rows).queryExecution().toRdd().toJavaRDD().map(InternalRow::copy).collect();
  }
}
