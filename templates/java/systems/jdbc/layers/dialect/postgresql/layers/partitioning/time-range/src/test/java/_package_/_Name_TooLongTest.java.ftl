package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A window whose statement takes longer than the database allows is read in halves, as often as it takes. */
class [=Name]TooLongTest {
  private static final int ROWS = 40;

  private [=Name]System system;
  private Map<String, String> options;

  /** A view that takes a tenth of a second for each row, and a user whose statements may take one in all. */
  @BeforeEach
  void slowDown() {
    system = [=Name]System.fresh();
    system.append(0, ROWS);
    String slow = system.table().replace("Rows", "slow");
    system.run("CREATE FUNCTION " + slow + "() RETURNS boolean LANGUAGE plpgsql COST 100000 AS 'BEGIN PERFORM pg_sleep(0.1); RETURN true; END'");
    system.run("CREATE VIEW " + system.table().replace("Rows", "View") + " AS SELECT * FROM " + system.table() + " WHERE " + slow + "()");
    system.run("DO $$ BEGIN CREATE ROLE hurried SUPERUSER LOGIN PASSWORD 'hurried'; EXCEPTION WHEN duplicate_object THEN END $$");
    system.run("ALTER ROLE hurried SET statement_timeout = '1s'");
    options = new TreeMap<>(system.options());
    options.putAll(Map.of("table", options.get("table").replace("Rows", "View"), "username", "hurried", "password", "hurried",
        "startTime", "2020-01-01T00:00:00Z", "endTime", "2020-01-01T02:00:00Z", "minStep", "PT5M"));
  }

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void givesEveryRow() {
    Dataset<Row> rows = [=Name]Spark.session().read().format("[=name]").options(options).load();
    [=Name]Text.assertSame(system.expected(0, ROWS), rows.collectAsList());
    assertEquals(ROWS, rows.count());
  }

  @Test
  void aWindowWouldBeTooLong() throws IOException {
    Instant start = Instant.parse("2020-01-01T00:00:00Z");
    try ([=Name]Client client = new [=Name]Client([=Name]Options.of(options))) {
      [=Name]Partition window = new [=Name]Partition(start, start.plusSeconds(7200));
      assertThrows([=Name]Client.TooLarge.class, () -> client.read(window, List.of(), Integer.MAX_VALUE));
    }
  }
}
