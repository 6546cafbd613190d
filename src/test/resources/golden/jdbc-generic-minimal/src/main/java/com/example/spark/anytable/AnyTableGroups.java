package com.example.spark.anytable;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;

/** What the database makes of each group, of whose values the outermost are looked at: where these fit their column, all do. */
final class AnyTableGroups implements AnyTableClient.Cursor {
  private final AnyTableClient.Cursor rows;
  private final AnyTablePushed pushed;
  private final List<String> ranged;
  private final Map<String, Integer> places = new HashMap<>();
  private final Queue<AnyTableClient.Message> waiting = new ArrayDeque<>();
  private AnyTableClient.Message message;

  AnyTableGroups(AnyTableClient.Cursor rows, AnyTablePushed pushed) {
    this.rows = rows;
    this.pushed = pushed;
    this.ranged = pushed.ranged();
    names(pushed).forEach(name -> places.putIfAbsent(name, places.size()));
  }

  /** What is selected of each group. */
  static List<String> selected(AnyTablePushed pushed) {
    List<String> all = new ArrayList<>(pushed.groups().stream().map(AnyTableGroups::sorted).toList());
    pushed.calls().forEach(call -> all.add(call.function() + "(" + (call.isOfRows() ? "*" : sorted(call.column())) + ")"));
    pushed.ranged().forEach(column -> all.addAll(List.of("MIN(" + sorted(column) + ")", "MAX(" + sorted(column) + ")")));
    return all;
  }

  /** The names of what is selected. */
  static List<String> names(AnyTablePushed pushed) {
    List<String> all = new ArrayList<>(pushed.groups().stream().map(AnyTableRows::source).toList());
    pushed.calls().forEach(call -> all.add(call.toString()));
    pushed.ranged().forEach(column -> all.addAll(List.of("least " + column, "greatest " + column)));
    return all;
  }

  /** A column as the database has to see it to find equal, less and greater what Spark does. */
  static String sorted(String column) {
    return AnyTableDialect.sorted(AnyTableSql.name(AnyTableRows.source(column)), AnyTablePushed.type(column));
  }

  @Override
  public boolean next() throws IOException {
    if (waiting.isEmpty() && rows.next()) {
      Object[] values = rows.message().values();
      for (int i = 0; i < 2 * ranged.size(); i++) {
        judge(ranged.get(i / 2), values[width() + i]);
      }
      add(Arrays.copyOf(values, width()));
    }
    message = waiting.poll();
    return message != null;
  }

  private int width() {
    return pushed.groups().size() + pushed.calls().size();
  }

  private static void judge(String column, Object value) {
    try {
      AnyTableValues.of(new StructField(column, AnyTablePushed.type(column), true, Metadata.empty())).decode(value);
    } catch (AnyTableRows.Mismatch e) {
      throw e.in(column);
    }
  }

  /** A sum that does not fit goes in several rows, as Spark adds them up in any case, and knows what becomes of one that is too large. */
  private void add(Object[] values) {
    Object[] row = values;
    boolean more = true;
    while (more) {
      Object[] rest = row.clone();
      more = false;
      for (int i = pushed.groups().size(); i < row.length; i++) {
        AnyTablePushed.Call call = pushed.calls().get(i - pushed.groups().size());
        rest[i] = call.is("COUNT") ? (Object) 0L : null;
        if (call.is("SUM") && row[i] != null) {
          BigDecimal sum = new BigDecimal(row[i].toString());
          BigDecimal most = most(call.result().dataType());
          row[i] = sum.min(most).max(most.negate());
          rest[i] = sum.subtract((BigDecimal) row[i]);
          more |= ((BigDecimal) rest[i]).signum() != 0;
        }
      }
      waiting.add(new AnyTableClient.Message(places, row));
      row = rest;
    }
  }

  private static BigDecimal most(DataType type) {
    return type instanceof DecimalType decimal
        ? BigDecimal.TEN.pow(decimal.precision()).subtract(BigDecimal.ONE).movePointLeft(decimal.scale())
        : BigDecimal.valueOf(Long.MAX_VALUE);
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
