package [=package];

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
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
import org.apache.spark.sql.types.CharType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.VarcharType;

/** The live system of the tests: a table of its own in a real database, written and read without the connector. */
final class [=Name]System implements AutoCloseable {
  /** The columns whose values may change between two reads. */
  static final Set<String> UNSTABLE = Set.of();

  private static final StructType SCHEMA = [=Name]Rows.SCHEMA;

  /** The columns that are none of the table's own. */
  static final Set<String> RESCUED = Set.of([=columns?filter(c -> c.rescued)?map(c -> c.literalName)?join(", ")]);

  private final [=Name]Server server;
  private final String schema = "tests of \"[=name]\" " + UUID.randomUUID();
  private final String table = quoted(schema) + ".\"Rows\"";

  [=Name]System([=Name]Server server) {
    this.server = server;
    run("CREATE SCHEMA " + quoted(schema));
    run("CREATE TABLE " + table + " (" + Stream.of(SCHEMA.fields())
        .filter(column -> !RESCUED.contains(column.name()))
        .map(column -> quoted([=Name]Rows.source(column.name())) + " " + [=Name]Cells.type(column.dataType()) + (column.nullable() ? "" : " NOT NULL"))
        .collect(Collectors.joining(", ")) + ")");
<@lines of="system-new"/>
  }

  /** A new and empty one. */
  static [=Name]System fresh() {
    return new [=Name]System([=Name]Server.shared());
  }

  /** How to reach it. */
  Map<String, String> options() {
    Map<String, String> options = new TreeMap<>();
<#list options?filter(option -> option.required) as option>
    options.put([=option.literalName], [=option.testValue]);
</#list>
    options.put("url", server.url());
<@lines of="system-login"/>
    options.put("table", schema + ".Rows");
<@lines of="system-options"/>
    return options;
  }

  /** The name of its table, as SQL has it. */
  String table() {
    return table;
  }

  /** Adds rows number {@code from} to {@code from + count - 1}. */
  void append(int from, int count) {
<@lines of="system-append"/>
    insert(expected(from, count));
  }
<@fragments of="system-insert"/>

  /** What row number i is, in the order of the table's columns. */
  Row expected(int i) {
    Row row = [=Name]Samples.row(SCHEMA, i);
    Map<String, Object> cells = new LinkedHashMap<>();
    for (int column = 0; column < SCHEMA.size(); column++) {
      cells.put(SCHEMA.fieldNames()[column], row.get(column));
    }
<@fragments of="system-row"/>
    return RowFactory.create(cells.values().toArray());
  }

  List<Row> expected(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(this::expected).toList();
  }

  private static Object whole(String column, long value) {
    return [=Name]Json.to(SCHEMA.apply(column).dataType(), JsonNodeFactory.instance.numberNode(value));
  }

  private static Instant timeOf(int i) {
    return Instant.parse("2020-01-01T00:00:00Z").plusSeconds(120L * i);
  }
<@fragments of="system"/>
<@fragments of="system-contents"/>

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
