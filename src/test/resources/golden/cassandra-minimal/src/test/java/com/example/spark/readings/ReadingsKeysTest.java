package com.example.spark.readings;

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
class ReadingsKeysTest {
  private static final String TABLE = "\"" + ReadingsSystem.KEYSPACE + "\".\"Keys\"";
  private static final String TERM = "measured_at <=";
  private static final String COLUMN = TERM.substring(0, TERM.lastIndexOf(' '));

  private final ReadingsSystem system = ReadingsSystem.fresh();

  @BeforeEach
  void create() {
    system.run("CREATE TABLE " + TABLE + " (" + ReadingsSystem.quoted(ReadingsRows.source(COLUMN)) + " text PRIMARY KEY, more int)");
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
    assertTrue(width().stream().mapToDouble(ReadingsPartition.Arc::width).sum() > 0x1p63);
  }

  private List<ReadingsPartition.Arc> width(String... values) throws IOException {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put("table", "Keys");
    ReadingsFilters filters = values.length == 0 ? ReadingsFilters.NONE
        : new ReadingsFilters(List.of(new ReadingsFilters.Condition(COLUMN, "=", List.of((Object[]) values))));
    try (ReadingsClient client = new ReadingsClient(ReadingsOptions.of(options))) {
      return ReadingsPartition.plan(client.where(filters), ReadingsOptions.of(options)).stream().flatMap(part -> part.arcs().stream()).toList();
    }
  }
}
