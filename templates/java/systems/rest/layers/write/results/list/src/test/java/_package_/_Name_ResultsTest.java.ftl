package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a batch, the rows that the API refuses go where they are to go, with its reason, and those it puts off are sent again. */
class [=Name]ResultsTest {
  private final [=Name]System system = [=Name]System.fresh();
  private final List<Row> rows = [=Name]Promise.rows(system, 0, 8);

  @TempDir
  Path letters;

  @BeforeEach
  void refuseTheFirstRow() {
    system.server().fail([=Name]Server.Fault.PARTIAL);
  }

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void aRefusedRowStopsTheTaskWithTheReason() {
    String message = assertThrows(IOException.class, () -> write(Map.of("onError", "fail"))).getMessage();
    assertTrue(message.contains("no such thing"), message);
  }

  @Test
  void aRefusedRowIsPutAsideWithTheReason() throws IOException {
    List<String> counts = write(Map.of("onError", "dead-letter", "errorPath", letters.toString()));
    [=Name]Text.assertSame(rows.subList(1, rows.size()), system.contents());
    List<String> letter = Files.readAllLines(letters.resolve("query-0-0.jsonl"));
    assertEquals(1, letter.size());
    assertTrue(letter.get(0).contains("no such thing"), letter.get(0));
    assertEquals(List.of("recordsWritten=" + (rows.size() - 1), "rowsRejected=1"), counts);
  }

  @Test
  void refusedRowsAreSkippedUpToAMaximum() throws IOException {
    write(Map.of("onError", "skip", "maxSkipped", "1"));
    [=Name]Text.assertSame(rows.subList(1, rows.size()), system.contents());
    refuseTheFirstRow();
    assertThrows(IllegalStateException.class, () -> write(Map.of("onError", "skip", "maxSkipped", "0")));
  }

  private List<String> write(Map<String, String> more) throws IOException {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put("batchSize", "100");
    options.putAll(more);
    try ([=Name]DataWriter writer = new [=Name]DataWriter([=Name]Options.of(options), [=Name]Rows.TABLE, "query-0-0")) {
      for (InternalRow row : [=Name]Frames.internal(rows)) {
        writer.write(row);
      }
      writer.commit();
      return Stream.of(writer.currentMetricsValues())
          .filter(metric -> metric.name().matches("rows.*|records.*"))
          .map(metric -> metric.name() + "=" + metric.value())
          .sorted()
          .toList();
    }
  }
}
