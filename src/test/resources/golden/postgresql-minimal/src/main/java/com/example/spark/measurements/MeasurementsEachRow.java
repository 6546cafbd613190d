package com.example.spark.measurements;

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
final class MeasurementsEachRow implements MeasurementsClient.Cursor {
  private final MeasurementsClient.Cursor rows;
  private final MeasurementsPushed pushed;
  private final List<String> columns;
  private final MeasurementsRows looked;
  private MeasurementsClient.Message message;

  MeasurementsEachRow(MeasurementsClient.Cursor rows, MeasurementsPushed pushed) {
    this.rows = rows;
    this.pushed = pushed;
    this.columns = pushed.looked();
    this.looked = new MeasurementsRows(new StructType(columns.stream().map(MeasurementsRows.TABLE::apply).toArray(StructField[]::new)));
  }

  /** The fields that are read, so that what is wanted can be made of them. */
  static List<String> sources(MeasurementsPushed pushed, List<String> wanted) {
    Stream<String> given = pushed.aggregates() ? Stream.empty() : wanted.stream();
    return Stream.concat(given, pushed.looked().stream().map(MeasurementsRows::source)).distinct().toList();
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

  private MeasurementsClient.Message group(MeasurementsClient.Message row) {
    List<Object> values = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    for (String group : pushed.groups()) {
      places.put(MeasurementsRows.source(group), values.size());
      values.add(row.value(MeasurementsRows.source(group)));
    }
    for (MeasurementsPushed.Call call : pushed.calls()) {
      places.put(call.toString(), values.size());
      Object value = call.isOfRows() ? call : row.value(MeasurementsRows.source(call.column()));
      values.add(!call.is("COUNT") ? value : (Object) (value == null ? 0L : 1L));
    }
    return new MeasurementsClient.Message(places, values.toArray());
  }

  @Override
  public MeasurementsClient.Message message() {
    return message;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
