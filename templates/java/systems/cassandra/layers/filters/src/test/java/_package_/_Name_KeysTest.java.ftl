package [=package];

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
class [=Name]KeysTest {
  private static final String TABLE = "\"" + [=Name]System.KEYSPACE + "\".\"Keys\"";
  private static final String TERM = [=filterTerms[0]];
  private static final String COLUMN = TERM.substring(0, TERM.lastIndexOf(' '));

  private final [=Name]System system = [=Name]System.fresh();

  @BeforeEach
  void create() {
    system.run("CREATE TABLE " + TABLE + " (" + [=Name]System.quoted([=Name]Rows.source(COLUMN)) + " text PRIMARY KEY, more int)");
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
    assertTrue(width().stream().mapToDouble([=Name]Partition.Arc::width).sum() > 0x1p63);
  }

  private List<[=Name]Partition.Arc> width(String... values) throws IOException {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put("table", "Keys");
    [=Name]Filters filters = values.length == 0 ? [=Name]Filters.NONE
        : new [=Name]Filters(List.of(new [=Name]Filters.Condition(COLUMN, "=", List.of((Object[]) values))));
    try ([=Name]Client client = new [=Name]Client([=Name]Options.of(options))) {
      return [=Name]Partition.plan(client.where(filters), [=Name]Options.of(options)).stream().flatMap(part -> part.arcs().stream()).toList();
    }
  }
}
