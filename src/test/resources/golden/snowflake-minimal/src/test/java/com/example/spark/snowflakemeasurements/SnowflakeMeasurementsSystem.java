package com.example.spark.snowflakemeasurements;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The live system of the tests: a table of its own in a real database, written and read without the connector. */
final class SnowflakeMeasurementsSystem implements AutoCloseable {
  /** The columns whose values may change between two reads. */
  static final Set<String> UNSTABLE = Set.of();

  private static final StructType SCHEMA = SnowflakeMeasurementsRows.SCHEMA;

  /** The columns that are none of the table's own. */
  static final Set<String> RESCUED = Set.of();

  private final SnowflakeMeasurementsServer server;
  private final String schema = "tests of \"snowflake-measurements\" " + UUID.randomUUID();
  private final String table = quoted(schema) + ".\"Rows\"";

  SnowflakeMeasurementsSystem(SnowflakeMeasurementsServer server) {
    this.server = server;
    run("CREATE SCHEMA " + quoted(schema));
    run("CREATE TABLE " + table + " (" + Stream.of(SCHEMA.fields())
        .filter(column -> !RESCUED.contains(column.name()))
        .map(column -> quoted(SnowflakeMeasurementsRows.source(column.name())) + " " + SnowflakeMeasurementsCells.type(column.dataType()) + (column.nullable() ? "" : " NOT NULL"))
        .collect(Collectors.joining(", ")) + ")");
  }

  /** A new and empty one. */
  static SnowflakeMeasurementsSystem fresh() {
    return new SnowflakeMeasurementsSystem(SnowflakeMeasurementsServer.shared());
  }

  /** How to reach it. */
  Map<String, String> options() {
    Map<String, String> options = new TreeMap<>();
    options.put("url", "https://acme-orders.snowflakecomputing.com");
    options.put("database", "SHOP");
    options.put("schema", "PUBLIC");
    options.put("username", "loader");
    options.put("table", "sales.orders");
    options.put("url", server.url());
    options.put("username", SnowflakeMeasurementsServer.USER);
    options.put("password", SnowflakeMeasurementsServer.PASSWORD);
    options.put("table", schema + ".Rows");
    options.put("onError", "fail");
    options.put("database", "SHOP");
    options.put("schema", "PUBLIC");
    return options;
  }

  /** The name of its table, as SQL has it. */
  String table() {
    return table;
  }

  /** Adds rows number {@code from} to {@code from + count - 1}. */
  void append(int from, int count) {
    insert(expected(from, count));
  }

  private void insert(List<Row> rows) {
    List<StructField> columns = Stream.of(SCHEMA.fields()).filter(column -> !RESCUED.contains(column.name())).toList();
    String sql = "INSERT INTO " + table + " VALUES (" + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
    try (Connection connection = server.connect(); PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Row row : rows) {
        for (int i = 0; i < columns.size(); i++) {
          int column = SCHEMA.fieldIndex(columns.get(i).name());
          SnowflakeMeasurementsCells.put(statement, i + 1, columns.get(i).dataType(), row.get(column));
        }
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What row number i is, in the order of the table's columns. */
  Row expected(int i) {
    Row row = SnowflakeMeasurementsSamples.row(SCHEMA, i);
    Map<String, Object> cells = new LinkedHashMap<>();
    for (int column = 0; column < SCHEMA.size(); column++) {
      cells.put(SCHEMA.fieldNames()[column], row.get(column));
    }

    cells.put("id", whole("id", i));
    return RowFactory.create(cells.values().toArray());
  }

  List<Row> expected(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(this::expected).toList();
  }

  private static Object whole(String column, long value) {
    return SnowflakeMeasurementsJson.to(SCHEMA.apply(column).dataType(), JsonNodeFactory.instance.numberNode(value));
  }

  /** The rows that are there. */
  List<Row> contents() {
    List<Row> rows = new ArrayList<>();
    try (Connection connection = server.connect();
        ResultSet row = connection.createStatement().executeQuery("SELECT " + Stream.of(SCHEMA.fields())
            .map(column -> RESCUED.contains(column.name()) ? "NULL" : SnowflakeMeasurementsCells.asked(column.dataType(), quoted(SnowflakeMeasurementsRows.source(column.name()))))
            .collect(Collectors.joining(", ")) + " FROM " + table)) {
      while (row.next()) {
        Object[] cells = new Object[SCHEMA.size()];
        for (int i = 0; i < cells.length; i++) {
          cells[i] = SnowflakeMeasurementsCells.take(row, i + 1, SCHEMA.apply(i).dataType());
        }
        rows.add(RowFactory.create(cells));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs any statement. */
  void run(String sql) {
    try (Connection connection = server.connect()) {
      connection.createStatement().execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** Takes it away, if it is still there. */
  @Override
  public void close() {
    run("DROP SCHEMA IF EXISTS " + quoted(schema) + " CASCADE");
  }
}
