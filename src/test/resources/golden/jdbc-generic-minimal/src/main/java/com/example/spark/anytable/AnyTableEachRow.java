package com.example.spark.anytable;

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
final class AnyTableEachRow implements AnyTableClient.Cursor {
  private final AnyTableClient.Cursor rows;
  private final AnyTablePushed pushed;
  private final List<String> columns;
  private final AnyTableRows looked;
  private AnyTableClient.Message message;

  AnyTableEachRow(AnyTableClient.Cursor rows, AnyTablePushed pushed) {
    this.rows = rows;
    this.pushed = pushed;
    this.columns = pushed.looked();
    this.looked = new AnyTableRows(new StructType(columns.stream().map(AnyTableRows.TABLE::apply).toArray(StructField[]::new)));
  }

  /** The fields that are read, so that what is wanted can be made of them. */
  static List<String> sources(AnyTablePushed pushed, List<String> wanted) {
    Stream<String> given = pushed.aggregates() ? Stream.empty() : wanted.stream();
    return Stream.concat(given, pushed.looked().stream().map(AnyTableRows::source)).distinct().toList();
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

  private AnyTableClient.Message group(AnyTableClient.Message row) {
    List<Object> values = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    for (String group : pushed.groups()) {
      places.put(AnyTableRows.source(group), values.size());
      values.add(row.value(AnyTableRows.source(group)));
    }
    for (AnyTablePushed.Call call : pushed.calls()) {
      places.put(call.toString(), values.size());
      Object value = call.isOfRows() ? call : row.value(AnyTableRows.source(call.column()));
      values.add(!call.is("COUNT") ? value : (Object) (value == null ? 0L : 1L));
    }
    return new AnyTableClient.Message(places, values.toArray());
  }

  @Override
  public AnyTableClient.Message message() {
    return message;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
