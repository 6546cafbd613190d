package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the API did not take is sent again or is an error, and never passed over. */
class [=Name]WriteFaultsTest {
  private final [=Name]System system = [=Name]System.fresh();
  private final List<Row> rows = [=Name]Promise.rows(system, 0, 10);

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
  void isOvercome([=Name]Server.Fault fault) throws IOException {
    system.server().fail(fault);
    write();
    assertEquals(0, system.server().faults());
    [=Name]Text.assertSame(rows, system.contents());
  }

  @Test
  void whatIsWrongStopsTheTask() {
    system.server().fail([=Name]Server.Fault.WRONG);
    String message = assertThrows(IOException.class, this::write).getMessage();
    assertTrue(message.contains("no such parameter"), message);
  }

  @Test
  void whatASuccessDoesNotIncludeStopsTheTask() {
    assumeFalse([=settings.write.failed.literal].isEmpty());
    system.server().fail([=Name]Server.Fault.PARTIAL);
    String message = assertThrows(IOException.class, this::write).getMessage();
    assertTrue(message.contains("the first row"), message);
  }

  @Test
  void whatWasSentAgainIsCounted() throws IOException {
    system.server().fail([=Name]Server.Fault.[=(retry.on?seq_contains("5xx") || retry.on?seq_contains("503"))?then("UNAVAILABLE",
        retry.on?seq_contains("429")?then("TOO_MANY_FOR_A_SECOND", retry.on?seq_contains("connection")?then("RESET", "SLOW")))]);
    Map<String, Long> metrics = write();
    assertEquals(1, metrics.get("retries"));
    assertEquals(10, metrics.get("recordsWritten"));
    assertEquals(0, metrics.get("rowsRejected"));
    assertEquals(0, metrics.get("circuitBreaker"));
    assertTrue(metrics.get("requests") > 1 && metrics.get("throttledMillis") >= 0, metrics.toString());
  }

  /** Writes all rows; gives what was counted. */
  private Map<String, Long> write() throws IOException {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put("timeout", "PT1S");
    try ([=Name]DataWriter writer = new [=Name]DataWriter([=Name]Options.of(options), [=Name]Rows.TABLE, "query-0-0")) {
      for (InternalRow row : [=Name]Frames.internal(rows)) {
        writer.write(row);
      }
      writer.commit();
      return Stream.of(writer.currentMetricsValues())
          .collect(Collectors.toMap(CustomTaskMetric::name, CustomTaskMetric::value));
    }
  }
}
