package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However often a request or its answer is spoilt, every row is written, and none twice where that is promised. */
class [=Name]WriteSoakTest {
  /** How many answers are spoilt in each way: -Dfaults=1000 for a long run. */
  private static final int FAULTS = Integer.getInteger("faults", 2);

  private final [=Name]System system = [=Name]System.fresh();
  private final List<Row> rows = [=Name]Promise.rows(system, 0, 40);
  private final List<InternalRow> internal = [=Name]Frames.internal(rows);

  @AfterEach
  void close() {
    system.close();
  }

  static List<[=Name]Server.Fault> passing() {
    List<[=Name]Server.Fault> passing = new ArrayList<>([=Name]Server.passing());
    passing.add([=Name]Server.Fault.UNSAID);
    return passing;
  }

  @ParameterizedTest
  @MethodSource("passing")
  void everyRowIsWritten([=Name]Server.Fault fault) throws IOException {
    system.server().hurry(Duration.ofMillis(200));
    long start = System.nanoTime();
    int writes = 0;
    long doubled = 0;
    for (int left = FAULTS; left > 0 || system.server().faults() > 0; writes++) {
      for (int i = 0; i < 8 && left > 0; i++, left--) {
        system.server().fail(fault, [=Name]Server.Fault.NONE);
      }
      write(fault, "query-" + writes + "-0");
      [=Name]Promise.assertKept(rows, system.contents());
      doubled += system.contents().size() - rows.size();
      system.server().records().clear();
    }
    System.out.printf("write soak: %s: %d spoilt of %d answers, %d rows written, none lost, %d doubled, in %d s%n",
        fault, FAULTS, system.server().requests(), writes * rows.size(), doubled,
        Duration.ofNanos(System.nanoTime() - start).toSeconds());
    [=settings.write.parameters?map(p -> p.from)?seq_contains("row-id")
        ?then("assertEquals(0, doubled, \"rows that are there twice\")", "assertAllowed(fault, doubled)")];
  }

  /** Only a row that was taken without an answer in time may be there twice. */
  private static void assertAllowed([=Name]Server.Fault fault, long doubled) {
    boolean silent = fault == [=Name]Server.Fault.UNSAID || fault == [=Name]Server.Fault.SLOW;
    assertTrue(doubled == 0 || silent, () -> doubled + " rows are there twice");
  }

  /** Only an answer that is never in time needs to be given up soon. */
  private static String patience([=Name]Server.Fault fault) {
    return fault == [=Name]Server.Fault.SLOW ? "PT0.2S" : "PT5S";
  }

  private void write([=Name]Server.Fault fault, String part) throws IOException {
    Map<String, String> options = new TreeMap<>(system.options());
    options.putAll(Map.of("timeout", patience(fault), "retryAttempts", "50", "retryInitialDelay", "PT0.01S",
        "retryMaxDelay", "PT0.05S", "batchSize", "4"));
    try ([=Name]DataWriter writer = new [=Name]DataWriter([=Name]Options.of(options), [=Name]Rows.TABLE, part)) {
      for (InternalRow row : internal) {
        writer.write(row);
      }
      writer.commit();
    }
  }
}
