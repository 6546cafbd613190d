package com.acme.spark.jdbcgeneric;

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
final class JdbcGenericEachRow implements JdbcGenericClient.Cursor {
  private final JdbcGenericClient.Cursor rows;
  private final JdbcGenericPushed pushed;
  private final List<String> columns;
  private final JdbcGenericRows looked;
  private JdbcGenericClient.Message message;

  JdbcGenericEachRow(JdbcGenericClient.Cursor rows, JdbcGenericPushed pushed) {
    this.rows = rows;
    this.pushed = pushed;
    this.columns = pushed.looked();
    this.looked = new JdbcGenericRows(new StructType(columns.stream().map(JdbcGenericRows.TABLE::apply).toArray(StructField[]::new)));
  }

  /** The fields that are read, so that what is wanted can be made of them. */
  static List<String> sources(JdbcGenericPushed pushed, List<String> wanted) {
    Stream<String> given = pushed.aggregates() ? Stream.empty() : wanted.stream();
    return Stream.concat(given, pushed.looked().stream().map(JdbcGenericRows::source)).distinct().toList();
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

  private JdbcGenericClient.Message group(JdbcGenericClient.Message row) {
    List<Object> values = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    for (String group : pushed.groups()) {
      places.put(JdbcGenericRows.source(group), values.size());
      values.add(row.value(JdbcGenericRows.source(group)));
    }
    for (JdbcGenericPushed.Call call : pushed.calls()) {
      places.put(call.toString(), values.size());
      Object value = call.isOfRows() ? call : row.value(JdbcGenericRows.source(call.column()));
      values.add(!call.is("COUNT") ? value : (Object) (value == null ? 0L : 1L));
    }
    return new JdbcGenericClient.Message(places, values.toArray());
  }

  @Override
  public JdbcGenericClient.Message message() {
    return message;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
