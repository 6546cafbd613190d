package com.acme.spark.cassandra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conditions that say the whole partition key leave no more of the ring than its tokens; those that say a part leave all of it. */
class CassandraKeysTest {
  private static final String TABLE = "\"" + CassandraSystem.KEYSPACE + "\".\"Keys\"";
  private static final String TERM = "country =";
  private static final String COLUMN = TERM.substring(0, TERM.lastIndexOf(' '));

  private final CassandraSystem system = CassandraSystem.fresh();

  @BeforeEach
  void create() {
    system.run("CREATE TABLE " + TABLE + " (" + CassandraSystem.quoted(CassandraRows.source(COLUMN)) + " text PRIMARY KEY, more int)");
  }

  @AfterEach
  void drop() {
    system.run("DROP TABLE " + TABLE);
    system.close();
  }

  @Test
  void areReadAlone() throws IOException {
    assertEquals(1, width("a").size());
    assertEquals(3, width("a", "b", "c").size());
    assertTrue(width("a", "b").stream().allMatch(arc -> arc.width() == 1));
  }

  @Test
  void withoutThemAllIsRead() throws IOException {
    assertTrue(width().stream().mapToDouble(CassandraPartition.Arc::width).sum() > 0x1p63);
  }

  private List<CassandraPartition.Arc> width(String... values) throws IOException {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put("table", "Keys");
    CassandraFilters filters = values.length == 0 ? CassandraFilters.NONE
        : new CassandraFilters(List.of(new CassandraFilters.Condition(COLUMN, "=", List.of((Object[]) values))));
    try (CassandraClient client = new CassandraClient(CassandraOptions.of(options))) {
      return CassandraPartition.plan(client.where(filters), CassandraOptions.of(options)).stream().flatMap(part -> part.arcs().stream()).toList();
    }
  }
}
