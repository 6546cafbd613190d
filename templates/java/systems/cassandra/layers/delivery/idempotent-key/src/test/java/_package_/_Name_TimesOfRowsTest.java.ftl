package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.datastax.oss.driver.api.core.cql.Row;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Since when a row holds and when it is gone may be said by columns. */
class [=Name]TimesOfRowsTest {
  private static final String TABLE = "\"" + [=Name]System.KEYSPACE + "\".\"Times\"";

  private final [=Name]System system = [=Name]System.fresh();
  private final List<String> key = List.of([=columns?filter(c -> write.keys?seq_contains(c.literalName))?map(c -> c.literalSource)?join(", ")]);

  @BeforeEach
  void create() {
    String keys = String.join(", ", key.stream().map([=Name]System::quoted).toList());
    system.run("CREATE TABLE " + TABLE + " (" + String.join(", ", key.stream().map(each -> [=Name]System.quoted(each) + " text").toList())
        + ", \"Seconds\" int, \"Since\" timestamp, \"Value\" text, \"Many\" list<text>, \"Few\" frozen<list<text>>, PRIMARY KEY (" + keys + "))");
  }

  @AfterEach
  void drop() {
    system.run("DROP TABLE " + TABLE);
    system.close();
  }

  @Test
  void theLaterByTheColumnWins() throws IOException {
    upsert("2024-01-02T00:00:00Z", 0, "later", "timestampColumn", "Since");
    upsert("2024-01-01T00:00:00Z", 0, "earlier", "timestampColumn", "Since");
    assertEquals("later", row().getString("value"));
    assertEquals(1_704_153_600_000_000L, row().getLong("since"));
  }

  @Test
  void theTimeToLiveIsThatOfTheColumn() throws IOException {
    upsert("2024-01-02T00:00:00Z", 1000, "some", "ttlColumn", "Seconds");
    assertEquals(1, Math.round(row().getInt("ttl") / 1000.0));
    upsert("2024-01-02T00:00:00Z", 0, "some", "ttlColumn", "Seconds");
    assertTrue(row().isNull("ttl"));
  }

  /** To a list Cassandra adds what is written again at the same time, as a repeated task would. */
  @Test
  void listsAreRefusedUnlessFrozen() throws IOException {
    for (int i = 0; i < 2; i++) {
      system.run("INSERT INTO " + TABLE + " (" + String.join(", ", key.stream().map([=Name]System::quoted).toList()) + ", \"Many\") VALUES ("
          + String.join(", ", Collections.nCopies(key.size(), "'k'")) + ", ['one']) USING TIMESTAMP 1");
    }
    assertEquals(List.of("one", "one"), list("Many"));
    upsert(Map.of("Since", Instant.parse("2024-01-01T00:00:00Z"), "Few", List.of("one")), "timestampColumn", "Since");
    upsert(Map.of("Since", Instant.parse("2024-01-01T00:00:00Z"), "Few", List.of("one")), "timestampColumn", "Since");
    assertEquals(List.of("one"), list("Few"));
    Map<String, Object> many = Map.of("Since", Instant.parse("2024-01-01T00:00:00Z"), "Many", List.of("one"));
    String message = assertThrows(IllegalStateException.class, () -> upsert(many, "timestampColumn", "Since")).getMessage();
    assertTrue(message.contains("Many") && message.contains("not frozen"), message);
  }

  private List<String> list(String column) {
    return system.session().execute("SELECT " + [=Name]System.quoted(column) + " FROM " + TABLE).one().getList(0, String.class);
  }

  private Row row() {
    return system.server().session().execute("SELECT \"Value\" AS value, writetime(\"Value\") AS since, ttl(\"Value\") AS ttl FROM " + TABLE).one();
  }

  private void upsert(String since, int seconds, String value, String option, String column) throws IOException {
    upsert(Map.of("Seconds", seconds, "Since", Instant.parse(since), "Value", value), option, column);
  }

  private void upsert(Map<String, Object> more, String option, String column) throws IOException {
    Map<String, String> options = new TreeMap<>(system.options());
    options.putAll(Map.of("table", "Times", option, column));
    Map<String, Object> values = new LinkedHashMap<>();
    key.forEach(each -> values.put(each, "k"));
    values.putAll(more);
    try ([=Name]Client client = new [=Name]Client([=Name]Options.of(options))) {
      client.upsert(List.of(new [=Name]Client.Outgoing("k", values)));
    }
  }
}
