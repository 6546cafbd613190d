package com.acme.spark.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatementBuilder;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
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
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The live system of the tests: a table of its own in a real Cassandra, written and read without the connector. */
final class CassandraSystem implements AutoCloseable {
  /** The columns whose values may change between two reads. */
  static final Set<String> UNSTABLE = Set.of();

  static final String KEYSPACE = "Tests";
  private static final StructType SCHEMA = CassandraRows.SCHEMA;

  /** The columns that are none of the table's own. */
  private static final Set<String> RESCUED = Set.of();

  private static final List<StructField> COLUMNS =
      Stream.of(SCHEMA.fields()).filter(column -> !RESCUED.contains(column.name())).toList();

  /** By what a row is known, if the connector writes any. */
  private static final List<String> KEY = List.of("customer", "id");

  /** The key of tables whose rows may have the same key, or none. */
  private static final String NUMBER = "number of the row";

  private static final AtomicInteger TABLES = new AtomicInteger();

  /** Whether the samples have a key, each its own. */
  private static final boolean HAVE_KEYS = haveKeys();

  private final CassandraServer server;
  private final String name = "Rows_" + TABLES.incrementAndGet();
  private final String table = quoted(KEYSPACE) + "." + quoted(name);
  private boolean numbered;
  private int numbers;
  private List<String> clustering = List.of();
  private final List<Row> inserted = new ArrayList<>();

  CassandraSystem(CassandraServer server) {
    this.server = server;
    run("CREATE KEYSPACE IF NOT EXISTS " + quoted(KEYSPACE) + " WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}");
    numbered = KEY.isEmpty();
    create();
  }

  private void create() {
    List<String> columns = new ArrayList<>(COLUMNS.stream().map(column -> quoted(CassandraRows.source(column.name())) + " " + type(column)).toList());
    List<String> key = numbered ? List.of(NUMBER) : KEY.stream().map(CassandraRows::source).toList();
    if (numbered) {
      columns.add(quoted(NUMBER) + " int");
    }
    run("CREATE TABLE " + table + " (" + String.join(", ", columns) + ", PRIMARY KEY ("
        + Stream.concat(key.stream(), clustering.stream()).map(CassandraSystem::quoted).collect(Collectors.joining(", ")) + "))");
  }

  private String type(StructField column) {
    boolean wide = false;
    return wide ? "decimal" : CassandraCells.type(column.dataType(), server.session(), quoted(KEYSPACE));
  }

  /** A new and empty one. */
  static CassandraSystem fresh() {
    return new CassandraSystem(CassandraServer.shared());
  }

  /** How to reach it. */
  Map<String, String> options() {
    Map<String, String> options = new TreeMap<>();
    options.put("contactPoints", "cassandra1:9042,cassandra2:9042");
    options.put("keyspace", "shop");
    options.put("table", "orders");
    options.put("contactPoints", server.contactPoint());
    options.put("username", CassandraServer.USER);
    options.put("password", CassandraServer.PASSWORD);
    options.put("keyspace", KEYSPACE);
    options.put("table", name);
    options.put("startingOffset", "earliest");
    options.put("onError", "fail");
    options.put("writeNulls", "true"); // so that a row replaces all of another
    return options;
  }

  CassandraServer server() {
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

  /** Adds rows; from when on they have no keys, or have them twice, they are numbered. */
  void insert(List<Row> rows) {
    inserted.addAll(rows);
    if (numbered || HAVE_KEYS && differ(inserted)) {
      put(rows);
      return;
    }
    run("DROP TABLE " + table);
    numbered = true;
    create();
    put(inserted);
  }

  private void put(List<Row> rows) {
    List<String> names = new ArrayList<>(COLUMNS.stream().map(column -> quoted(CassandraRows.source(column.name()))).toList());
    if (numbered) {
      names.add(quoted(NUMBER));
    }
    PreparedStatement insert = session().prepare("INSERT INTO " + table + " (" + String.join(", ", names) + ") VALUES ("
        + String.join(", ", Collections.nCopies(names.size(), "?")) + ")");
    for (Row row : rows) {
      BoundStatementBuilder statement = insert.boundStatementBuilder();
      for (int i = 0; i < COLUMNS.size(); i++) {
        Object value = row.get(SCHEMA.fieldIndex(COLUMNS.get(i).name()));
        DataType type = insert.getVariableDefinitions().get(i).getType();
        if (value != null) {
          statement.set(i, cell(value, type), session().getContext().getCodecRegistry().codecFor(type));
        }
      }
      session().execute((numbered ? statement.setInt(COLUMNS.size(), numbers++) : statement).build());
    }
  }

  private static Object cell(Object value, DataType type) {
    boolean wide = type.equals(DataTypes.DECIMAL);
    return wide ? new BigDecimal(value.toString()) : CassandraCells.put(value, type);
  }

  /** What row number i is, in the order of the table's columns. */
  Row expected(int i) {
    return sample(i);
  }

  private static Row sample(int i) {
    Row row = CassandraSamples.row(SCHEMA, i);
    Map<String, Object> cells = new LinkedHashMap<>();
    for (int column = 0; column < SCHEMA.size(); column++) {
      String name = SCHEMA.fieldNames()[column];
      Object value = CassandraCells.kept(row.get(column));
      cells.put(name, KEY.contains(name) && "".equals(value) ? "-" : value); // no partition has an empty key
    }

    cells.put("updated_at", timeOf(i));
    return RowFactory.create(cells.values().toArray());
  }

  List<Row> expected(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(this::expected).toList();
  }

  private static boolean haveKeys() {
    return differ(IntStream.range(0, 200).mapToObj(CassandraSystem::sample).toList());
  }

  private static boolean differ(List<Row> rows) {
    Set<String> keys = new HashSet<>();
    return rows.stream()
        .map(row -> KEY.stream().map(column -> row.<Object>get(SCHEMA.fieldIndex(column))).toList())
        .allMatch(key -> !key.contains(null) && keys.add(CassandraText.of(RowFactory.create(key.toArray()))));
  }

  private static Instant timeOf(int i) {
    return Instant.parse("2020-01-01T00:00:00Z").plusSeconds(120L * i);
  }

  /** Makes the time of a row part of its key, behind what was its key. */
  void cluster() {
    run("DROP TABLE " + table);
    clustering = List.of("updated_at");
    create();
  }

  /** The rows that are there. */
  List<Row> contents() {
    String columns = COLUMNS.stream().map(column -> quoted(CassandraRows.source(column.name()))).collect(Collectors.joining(", "));
    List<Row> rows = new ArrayList<>();
    server.session().execute("SELECT " + columns + " FROM " + table).forEach(row -> {
      Object[] cells = new Object[SCHEMA.size()];
      for (int i = 0; i < COLUMNS.size(); i++) {
        int column = SCHEMA.fieldIndex(COLUMNS.get(i).name());
        cells[column] = CassandraCells.take(row.isNull(i) ? null : row.getObject(i), COLUMNS.get(i).dataType());
      }
      rows.add(RowFactory.create(cells));
    });
    return rows;
  }

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
