package com.acme.spark.postgresql;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Does with each row what could not be left to the database, because of the types that it has for the columns: checks it, and makes
 * it a group of its own, which Spark puts together with the others.
 */
final class PostgresqlEachRow implements PostgresqlClient.Cursor {
  private final PostgresqlClient.Cursor rows;
  private final PostgresqlPushed pushed;
  private final List<String> columns;
  private final PostgresqlRows looked;
  private PostgresqlClient.Message message;

  PostgresqlEachRow(PostgresqlClient.Cursor rows, PostgresqlPushed pushed) {
    this.rows = rows;
    this.pushed = pushed;
    this.columns = pushed.looked();
    this.looked = new PostgresqlRows(new StructType(columns.stream().map(PostgresqlRows.TABLE::apply).toArray(StructField[]::new)));
  }

  /** The fields that are read, so that what is wanted can be made of them. */
  static List<String> sources(PostgresqlPushed pushed, List<String> wanted) {
    Stream<String> given = pushed.aggregates() ? Stream.empty() : wanted.stream();
    return Stream.concat(given, pushed.looked().stream().map(PostgresqlRows::source)).distinct().toList();
  }

  @Override
  public boolean next() throws IOException {
    while (rows.next()) {
      if (pushed.allows(looked.row(rows.message()), columns)) {
        message = pushed.aggregates() ? group(rows.message()) : rows.message();
        return true;
      }
    }
    return false;
  }

  private PostgresqlClient.Message group(PostgresqlClient.Message row) {
    List<Object> values = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    for (String group : pushed.groups()) {
      places.put(PostgresqlRows.source(group), values.size());
      values.add(row.value(PostgresqlRows.source(group)));
    }
    for (PostgresqlPushed.Call call : pushed.calls()) {
      places.put(call.toString(), values.size());
      Object value = call.isOfRows() ? call : row.value(PostgresqlRows.source(call.column()));
      values.add(!call.is("COUNT") ? value : (Object) (value == null ? 0L : 1L));
    }
    return new PostgresqlClient.Message(places, values.toArray());
  }

  @Override
  public PostgresqlClient.Message message() {
    return message;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
