package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever happens to single answers, every row is read once; what would only happen again is not tried again. */
class [=Name]FaultsTest {
  private static final int ROWS = 40;

  /** How many faults are mixed: -Dfaults=1000 for a long run. */
  private static final int FAULTS = Integer.getInteger("faults", 20);

  private static final String PATH = [=settings.read.path.literal].replaceAll("[{}]", "");

  private final [=Name]System system = [=Name]System.fresh();

  @BeforeEach
  void fill() {
    system.append(0, ROWS);
  }

  @AfterEach
  void close() {
    system.close();
  }

  @ParameterizedTest
  @EnumSource(value = [=Name]Server.Fault.class, mode = EnumSource.Mode.EXCLUDE, names = {
      "WRONG", "PARTIAL", "TOO_MANY_FOR_HOURS"[=(retry.on?seq_contains("429")?then([], ["TOO_MANY_FOR_A_SECOND", "TOO_MANY_UNTIL_A_DATE", "TOO_MANY_BY_COUNT"])
          + (retry.on?seq_contains("5xx") || retry.on?seq_contains("503"))?then([], ["UNAVAILABLE"])
          + retry.on?seq_contains("timeout")?then([], ["SLOW"])
          + retry.on?seq_contains("connection")?then([], ["RESET", "TRUNCATED"]))?map(fault -> ", \"" + fault + "\"")?join("")]})
  void isOvercome([=Name]Server.Fault fault) {
    system.server().fail(fault);
    [=Name]Text.assertSame(system.expected(0, ROWS), table().collectAsList());
    assertEquals(0, system.server().faults());
  }

  @Test
  void manyAreOvercome() {
    Random random = new Random(20260131);
    [=Name]Server.Fault[] kinds = {
      [=((retry.on?seq_contains("5xx") || retry.on?seq_contains("503"))?then(["UNAVAILABLE"], [])
          + retry.on?seq_contains("connection")?then(["RESET", "TRUNCATED"], [])
          + ["NONE"])?map(fault -> Name + "Server.Fault." + fault)?join(", ")]
    };
    int reads = 0;
    for (int left = FAULTS; left > 0 || system.server().faults() > 0; reads++) {
      for (int i = 0; i < Math.min(left, 8); i++) {
        system.server().fail(kinds[random.nextInt(kinds.length)]);
      }
      left -= 8;
      [=Name]Text.assertSame(system.expected(0, ROWS), table().collectAsList());
    }
    assertTrue(reads * 8 >= FAULTS, reads + " reads");
  }

  @Test
  void whatIsWrongIsNotTriedAgain() {
    system.server().fail([=Name]Server.Fault.WRONG);
    [=Name]Http http = new [=Name]Http([=Name]Options.of(system.options()));
    [=Name]Retry retry = new [=Name]Retry([=Name]Options.of(system.options()));
    String message = assertThrows(IOException.class, () -> retry.call("read", () -> http.send(request()))).getMessage();
    assertTrue(message.contains("400") && message.contains("no such parameter"), message);
    assertEquals(0, retry.retries());
  }
<@fragments of="faults-test"/>

  private [=Name]Request request() {
    return new [=Name]Request("[=settings.read.method?upper_case]", URI.create(system.server().url()), PATH);
  }

  private Dataset<Row> table() {
    Map<String, String> options = new TreeMap<>(system.options());
    options.putAll(Map.of("timeout", "PT1S", "retryAttempts", "20", "retryMaxDelay", "PT0.2S"));
    return [=Name]Spark.session().read().format("[=name]").options(options).load();
  }
}
