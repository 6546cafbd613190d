package [=package];

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
final class [=Name]EachRow implements [=Name]Client.Cursor {
  private final [=Name]Client.Cursor rows;
  private final [=Name]Pushed pushed;
  private final List<String> columns;
  private final [=Name]Rows looked;
  private [=Name]Client.Message message;

  [=Name]EachRow([=Name]Client.Cursor rows, [=Name]Pushed pushed) {
    this.rows = rows;
    this.pushed = pushed;
    this.columns = pushed.looked();
    this.looked = new [=Name]Rows(new StructType(columns.stream().map([=Name]Rows.TABLE::apply).toArray(StructField[]::new)));
  }

  /** The fields that are read, so that what is wanted can be made of them. */
  static List<String> sources([=Name]Pushed pushed, List<String> wanted) {
    Stream<String> given = pushed.aggregates() ? Stream.empty() : wanted.stream();
    return Stream.concat(given, pushed.looked().stream().map([=Name]Rows::source)).distinct().toList();
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

  private [=Name]Client.Message group([=Name]Client.Message row) {
    List<Object> values = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    for (String group : pushed.groups()) {
      places.put([=Name]Rows.source(group), values.size());
      values.add(row.value([=Name]Rows.source(group)));
    }
    for ([=Name]Pushed.Call call : pushed.calls()) {
      places.put(call.toString(), values.size());
      Object value = call.isOfRows() ? call : row.value([=Name]Rows.source(call.column()));
      values.add(!call.is("COUNT") ? value : (Object) (value == null ? 0L : 1L));
    }
    return new [=Name]Client.Message(places, values.toArray());
  }

  @Override
  public [=Name]Client.Message message() {
    return message;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
