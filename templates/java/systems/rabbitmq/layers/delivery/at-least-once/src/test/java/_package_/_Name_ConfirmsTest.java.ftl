package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows on their way to the broker are not taken for rows that it has. */
class [=Name]ConfirmsTest {
  private final [=Name]System system = [=Name]System.fresh();
  private final List<Row> rows = [=Name]Promise.rows(system, 0, 6);
  private final List<InternalRow> internal = [=Name]Frames.internal(rows);
  private [=Name]Proxy proxy;

  @BeforeEach
  void stand() throws IOException {
    proxy = [=Name]Proxy.of(system.options().get("uri"), 0);
  }

  @AfterEach
  void close() throws IOException {
    proxy.close();
    system.close();
  }

  /** The first rows are confirmed while the last ones are on their way. */
  @Test
  void aConfirmIsOfNoMoreThanItSays() throws Exception {
    try ([=Name]DataWriter writer = writer("timeout", "PT2S", "retryAttempts", "1")) {
      write(writer, 0, 2);
      awaitRows(2);
      proxy.hold(false, true);
      write(writer, 2, 4);
      awaitRows(4);
      proxy.hold(true, true);
      write(writer, 4, 6);
      proxy.hold(true, false);
      String message = assertThrows(IOException.class, writer::commit).getMessage();
      assertTrue(message.contains("confirmed nothing"), message);
    }
    assertEquals(4, system.contents().size());
  }

  /** Nobody knows what had arrived when the connection was cut. */
  @Test
  void whatWasNotConfirmedIsSentAgain() throws Exception {
    try ([=Name]DataWriter writer = writer("retryInitialDelay", "PT0.1S")) {
      write(writer, 0, 2);
      awaitRows(2);
      proxy.hold(true, false);
      write(writer, 2, 6);
      proxy.cut();
      proxy.hold(false, false);
      writer.commit();
    }
    [=Name]Promise.assertKept(rows, system.contents());
  }

  private [=Name]DataWriter writer(String... more) {
    Map<String, String> options = new TreeMap<>(proxy.through(system.options()));
    options.put("batchSize", "1");
    for (int i = 0; i < more.length; i += 2) {
      options.put(more[i], more[i + 1]);
    }
    return new [=Name]DataWriter([=Name]Options.of(options), [=Name]Rows.TABLE, "query-0-0");
  }

  private void write([=Name]DataWriter writer, int from, int to) throws IOException {
    for (InternalRow row : internal.subList(from, to)) {
      writer.write(row);
    }
  }

  private void awaitRows(int rows) throws InterruptedException {
    while (system.contents().size() < rows) {
      Thread.sleep(20);
    }
  }
}
