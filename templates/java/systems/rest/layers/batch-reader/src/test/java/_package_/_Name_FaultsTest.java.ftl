package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to single answers, every row is read once; what would only happen again is not tried again. */
class [=Name]FaultsTest {
  private static final int ROWS = 40;

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

  static List<[=Name]Server.Fault> passing() {
    return [=Name]Server.passing();
  }

  @ParameterizedTest
  @MethodSource("passing")
  void isOvercome([=Name]Server.Fault fault) {
    system.server().fail(fault);
    [=Name]Text.assertSame(system.expected(0, ROWS), table().collectAsList());
    assertEquals(0, system.server().faults());
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

  /** Or what two ranges have in common would be there twice. */
  @Test
  void whatTheApiGivesBeyondARangeIsDropped() {
    system.server().countEndsIn();
    [=Name]Text.assertSame(system.expected(0, ROWS), table().collectAsList());
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
