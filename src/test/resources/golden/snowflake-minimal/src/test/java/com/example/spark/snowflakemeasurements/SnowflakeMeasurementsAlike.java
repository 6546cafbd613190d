package com.example.spark.snowflakemeasurements;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.VariantType;

/** Queries that a system may be left to answer, and that have to give what they do when Spark has all rows. */
final class SnowflakeMeasurementsAlike {
  private SnowflakeMeasurementsAlike() {}

  /** The columns that can be compared. */
  static Stream<String> columns() {
    return Stream.of(SnowflakeMeasurementsRows.TABLE.fields()).filter(field -> Stream.of(ArrayType.class, MapType.class, StructType.class, VariantType.class)
        .noneMatch(type -> type.isInstance(field.dataType()))).map(field -> field.name());
  }

  static Column column(String name) {
    return functions.col("`" + name.replace("`", "``") + "`");
  }

  /** Groups and first rows by a column, with all that is made of it. */
  static void assertSame(Dataset<Row> all, Dataset<Row> table, String name) {
    Column column = column(name);
    Column[] made = made(column, all.schema().apply(name).dataType());
    assertSame(all.agg(functions.count("*"), made), table.agg(functions.count("*"), made));
    assertSame(all.groupBy(column).agg(functions.count("*"), made), table.groupBy(column).agg(functions.count("*"), made));
    Column some = functions.expr("count(*) FILTER (WHERE `" + name.replace("`", "``") + "` IS NULL)");
    assertSame(all.agg(some, functions.countDistinct(column)), table.agg(some, functions.countDistinct(column)));
    assertSame(all.select(column).distinct(), table.select(column).distinct());
    for (Column order : List.of(column.asc_nulls_last(), column.desc_nulls_first())) {
      assertEquals(first(all, order, column), first(table, order, column));
    }
  }

  /** What a group can be asked for, sums only where those of the rows in any order are the same. */
  private static Column[] made(Column column, DataType type) {
    List<Column> made = new ArrayList<>(List.of(functions.count(column), functions.min(column), functions.max(column)));
    boolean approximate = type instanceof FloatType || type instanceof DoubleType;
    boolean full = type instanceof LongType || type instanceof DecimalType decimal && decimal.precision() > 28;
    if (type instanceof NumericType && !approximate && !full) {
      made.addAll(List.of(functions.sum(column), functions.avg(column)));
    }
    return made.toArray(Column[]::new);
  }

  private static void assertSame(Dataset<Row> expected, Dataset<Row> actual) {
    assertEquals(texts(expected, true), texts(actual, true));
    assertEquals(expected.schema(), actual.schema());
  }

  private static String first(Dataset<Row> rows, Column order, Column column) {
    return texts(rows.orderBy(order).limit(5).select(column), false);
  }

  /** The rows as text; of zero and the one below it, which are equal, any may be the least or come first. */
  private static String texts(Dataset<Row> rows, boolean inAnyOrder) {
    List<String> texts = inAnyOrder ? SnowflakeMeasurementsText.sorted(rows.collectAsList()) : rows.collectAsList().stream().map(SnowflakeMeasurementsText::of).toList();
    return String.join("\n", texts).replace("-0.0", "0.0");
  }

  /** How many rows left the system. */
  static long rowsRead(Batch batch) throws IOException {
    long rows = 0;
    for (InputPartition part : batch.planInputPartitions()) {
      try (PartitionReader<InternalRow> reader = batch.createReaderFactory().createReader(part)) {
        while (reader.next()) {
          reader.get();
        }
        rows += Stream.of(reader.currentMetricsValues()).filter(metric -> metric.name().equals("rowsRead")).findFirst().orElseThrow().value();
      }
    }
    return rows;
  }
}
