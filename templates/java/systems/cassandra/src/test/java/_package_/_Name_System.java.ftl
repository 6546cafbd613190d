package [=package];

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatementBuilder;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.CharType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.VarcharType;

/** The live system of the tests: a table of its own in a real Cassandra, written and read without the connector. */
final class [=Name]System implements AutoCloseable {
  /** The columns whose values may change between two reads. */
  static final Set<String> UNSTABLE = Set.of();

  static final String KEYSPACE = "Tests";

  private static final StructType SCHEMA = [=Name]Rows.SCHEMA;

  /** The columns that are none of the table's own. */
  private static final Set<String> RESCUED = Set.of([=columns?filter(c -> c.rescued)?map(c -> c.literalName)?join(", ")]);

  private static final List<StructField> COLUMNS =
      Stream.of(SCHEMA.fields()).filter(column -> !RESCUED.contains(column.name())).toList();

  /** By what a row is known, if the connector writes any. */
  private static final List<String> KEY = List.of([=(capabilities?seq_contains("BATCH_WRITE") || capabilities?seq_contains("STREAMING_WRITE"))?then(write.keys?join(", "), "")]);

  /** The key of tables whose rows may have the same key, or none. */
  private static final String NUMBER = "number of the row";

  private static final AtomicInteger TABLES = new AtomicInteger();

  private final [=Name]Server server;
  private final String name = "Rows_" + TABLES.incrementAndGet();
  private final String table = quoted(KEYSPACE) + "." + quoted(name);
  private boolean numbered;
  private int numbers;
  private List<String> clustering = List.of();
  private final List<Row> inserted = new ArrayList<>();

  [=Name]System([=Name]Server server) {
    this.server = server;
    run("CREATE KEYSPACE IF NOT EXISTS " + quoted(KEYSPACE) + " WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}");
    numbered = KEY.isEmpty();
    create();
  }

  private void create() {
    List<String> columns = new ArrayList<>(COLUMNS.stream().map(column -> quoted([=Name]Rows.source(column.name())) + " " + type(column)).toList());
    List<String> key = numbered ? List.of(NUMBER) : KEY.stream().map([=Name]Rows::source).toList();
    if (numbered) {
      columns.add(quoted(NUMBER) + " int");
    }
    run("CREATE TABLE " + table + " (" + String.join(", ", columns) + ", PRIMARY KEY ("
        + Stream.concat(key.stream(), clustering.stream()).map([=Name]System::quoted).collect(Collectors.joining(", ")) + "))");
  }

  private String type(StructField column) {
    boolean wide = [=(misfits == "fail")?then("false", Name + "Cells.isExact(column.dataType())")];
    return wide ? "decimal" : [=Name]Cells.type(column.dataType(), server.session(), quoted(KEYSPACE));
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
    options.put("contactPoints", server.contactPoint());
<@lines of="system-login"/>
    options.put("keyspace", KEYSPACE);
    options.put("table", name);
<@lines of="system-options"/>
    return options;
  }

  [=Name]Server server() {
    return server;
  }

  /** The name of its table, as CQL has it. */
  String table() {
    return table;
  }

  /** Adds rows number {@code from} to {@code from + count - 1}; each is one, whatever its key. */
  void append(int from, int count) {
    insert(expected(from, count));
  }

<@fragments of="system-insert"/>
<@fragments of="system-rows"/>
<@fragments of="system"/>

<@fragments of="system-contents"/>

  /** Runs any statement. */
  /** By the node of which the driver asks whether all agree on a table, as it would not see that another is ahead. */
  void run(String cql) {
    session().execute(SimpleStatement.newInstance(cql).setNode(server.first()));
  }

  CqlSession session() {
    return server.session();
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** Takes it away, if it is still there. */
  @Override
  public void close() {
    run("DROP TABLE IF EXISTS " + table);
  }
}
