package [=package];

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.CharType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructType;

/** The live system of the tests: an API of their own, filled and looked at without the connector. */
final class [=Name]System implements AutoCloseable {
  /** The columns whose values may change between two reads. */
  static final Set<String> UNSTABLE = Set.of();

  private static final StructType SCHEMA = [=Name]Rows.SCHEMA;

  private final [=Name]Server server = new [=Name]Server();

  private [=Name]System() {}

  /** A new and empty one. */
  static [=Name]System fresh() {
    return new [=Name]System();
  }

  [=Name]Server server() {
    return server;
  }

  /** How to reach it. */
  Map<String, String> options() {
    Map<String, String> options = new TreeMap<>();
<#list options?filter(option -> option.required) as option>
    options.put([=option.literalName], [=option.testValue]);
</#list>
    options.put("url", server.url());
    options.put("retryInitialDelay", "PT0.1S");
    options.put("circuitBreakerFailures", "1000000"); // since tests let much fail
<@lines of="system-options"/>
    return options;
  }

  /** Adds rows number {@code from} to {@code from + count - 1}. */
  void append(int from, int count) {
    IntStream.range(from, from + count)
        .forEach(i -> server.records().add((ObjectNode) [=Name]Json.parse([=Name]Json.line(expected(i)))));
  }

  /** The rows that are there. */
  List<Row> contents() {
    return server.records().stream().map([=Name]Json::row).toList();
  }

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

  /** Takes it away, if it is still there. */
  @Override
  public void close() {
    server.close();
  }
}
