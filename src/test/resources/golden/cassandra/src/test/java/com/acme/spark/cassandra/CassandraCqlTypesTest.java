package com.acme.spark.cassandra;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.datastax.oss.driver.api.core.cql.BoundStatementBuilder;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.type.DataType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every type that Cassandra has becomes one that Spark has. */
class CassandraCqlTypesTest {
  private static final String TABLE = "\"" + CassandraSystem.KEYSPACE + "\".\"Types\"";

  private static final String COLUMNS = " (id int, part int, a ascii, t timeuuid, u uuid, i inet, v varint, d decimal, tm time, du duration, "
      + "s set<int>, m map<text, frozen<place>>, tu tuple<int, text>, p place, l list<frozen<tuple<int, text>>>, vec vector<float, 2>, st text static, "
      + "ts timestamp, bl blob, da date, PRIMARY KEY (id, part))";

  private static final StructType SCHEMA = StructType.fromDDL("id INT, part INT, a STRING, t STRING, u STRING, i STRING, v DECIMAL(38,0), d DECIMAL(10,2), tm STRING, "
      + "du STRING, s ARRAY<INT>, m MAP<STRING, STRUCT<x: INT, y: STRING>>, tu STRUCT<_1: INT, _2: STRING>, p STRUCT<x: INT, y: STRING>, "
      + "l ARRAY<STRUCT<_1: INT, _2: STRING>>, vec ARRAY<FLOAT>, st STRING, ts TIMESTAMP, bl BINARY, da DATE");

  private static final String TWIN = TABLE.replace("Types", "Twin");

  private final CassandraSystem system = CassandraSystem.fresh();

  @BeforeEach
  void create() {
    system.run("CREATE TYPE IF NOT EXISTS \"" + CassandraSystem.KEYSPACE + "\".place (x int, y text)");
    system.run("CREATE TABLE " + TABLE + COLUMNS);
    system.run("INSERT INTO " + TABLE + " (id, part, a, t, u, i, v, d, tm, du, s, m, tu, p, l, vec, st, ts, bl, da) VALUES (1, 2, 'a', "
        + "50554d6e-29bb-11e5-b345-feff819cdc9f, 123e4567-e89b-42d3-a456-426614174000, '::1', 123456789012345678901234567890, 1.50, '10:11:12.5', "
        + "1mo2d3h, {3, 1}, {'k': {x: 1, y: 'z'}}, (7, 'seven'), {x: 2, y: null}, [(1, 'one')], [0.5, 1.5], 'same', "
        + "'2020-01-02T03:04:05.678Z', 0x00ff, '2020-01-02')");
  }

  @AfterEach
  void drop() {
    system.run("DROP TABLE IF EXISTS " + TABLE);
    system.close();
  }

  @Test
  void areRead() {
    assertEquals(List.of("[1, 2, a, 50554d6e-29bb-11e5-b345-feff819cdc9f, 123e4567-e89b-42d3-a456-426614174000, 0:0:0:0:0:0:0:1, "
        + "123456789012345678901234567890, 1.50, 10:11:12.500, 1mo2d3h, [1, 3], z, seven, 2, null, one, [0.5, 1.5], same, "
        + "2020-01-02 03:04:05.678, 00FF, 2020-01-02]"), texts(table("Types")));
  }

  @Test
  void areWritten() {
    system.run("CREATE TABLE " + TWIN + COLUMNS);
    try {
      for (InternalRow row : table("Types").queryExecution().executedPlan().executeCollect()) {
        insert(new CassandraRows(SCHEMA).values(row));
      }
      assertEquals(texts(table("Types")), texts(table("Twin")));
    } finally {
      system.run("DROP TABLE " + TWIN);
    }
  }

  private void insert(Map<String, Object> values) {
    List<String> names = List.copyOf(values.keySet());
    PreparedStatement insert = system.session().prepare("INSERT INTO " + TWIN + " (" + String.join(", ", names) + ") VALUES ("
        + String.join(", ", Collections.nCopies(names.size(), "?")) + ")");
    BoundStatementBuilder statement = insert.boundStatementBuilder();
    for (int i = 0; i < names.size(); i++) {
      DataType type = insert.getVariableDefinitions().get(i).getType();
      statement.set(i, CassandraFields.bound(values.get(names.get(i)), type), statement.codecRegistry().codecFor(type));
    }
    system.session().execute(statement.build());
  }

  private Dataset<Row> table(String name) {
    return CassandraSpark.session().read().format("cassandra").schema(SCHEMA).options(options(name)).load();
  }

  private Map<String, String> options(String table) {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put("table", table);
    return options;
  }

  private static List<String> texts(Dataset<Row> rows) {
    return rows.selectExpr("id", "part", "a", "t", "u", "i", "v", "d", "tm", "du", "s", "m['k'].y", "tu._2", "p.x", "p.y", "l[0]._2", "vec", "st",
        "CAST(ts AS STRING)", "hex(bl)", "CAST(da AS STRING)").collectAsList().stream().map(CassandraCqlTypesTest::text).toList();
  }

  private static String text(Row row) {
    List<Object> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      cells.add(CassandraText.of(row.get(i)));
    }
    return cells.toString();
  }
}
