package com.acme.spark.postgresql;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;

/** A table of the tests whose columns become something else in the database. */
final class PostgresqlOddTable implements AutoCloseable {
  private final PostgresqlSystem system = PostgresqlSystem.fresh();

  PostgresqlOddTable(int rows) {
    system.append(0, rows);
  }

  Map<String, String> options() {
    return new TreeMap<>(system.options());
  }

  String table() {
    return system.table();
  }

  void run(String sql) {
    system.run(sql);
  }

  Dataset<Row> read() {
    return PostgresqlSpark.session().read().format("postgresql").options(system.options()).load();
  }

  /** All rows, of which Spark makes everything. */
  Dataset<Row> everything() {
    return read().coalesce(1).localCheckpoint();
  }

  /** Compares what is made of a column here with what is left to the database. */
  void check(String column) {
    PostgresqlAlike.assertSame(everything(), read(), column);
  }

  /** The columns of some types that may be anything. */
  static List<String> free(String... types) {
    return Stream.of(PostgresqlRows.SCHEMA.fields())
        .filter(field -> field.nullable() && !leading(field.name()))
        .filter(field -> Stream.of(types).anyMatch(field.dataType().typeName().replaceAll("\\(.*", "")::equals))
        .map(StructField::name).toList();
  }

  static boolean leading(String column) {
    return List.of("id", "updated_at").contains(column);
  }

  void alter(String column, String type) {
    String to = type.contains(" USING ") ? type : type + " USING CAST(" + quoted(column) + " AS " + type.replaceAll(" COLLATE.*", "") + ")";
    system.run("ALTER TABLE " + system.table() + " ALTER COLUMN " + quoted(column) + " TYPE " + to);
  }

  /** Gives the rows these values in turn. */
  void set(String column, String type, List<String> literals) {
    String turn = system.table().replace("Rows", "turn");
    system.run("CREATE SEQUENCE IF NOT EXISTS " + turn);
    system.run("UPDATE " + system.table() + " SET " + quoted(column) + " = (CAST(ARRAY[" + String.join(", ", literals) + "] AS " + type + "[]))[1 + nextval('"
        + turn + "') % " + literals.size() + "]");
  }

  static String quoted(String column) {
    return PostgresqlSystem.quoted(PostgresqlRows.source(column));
  }

  @Override
  public void close() {
    system.close();
  }
}
