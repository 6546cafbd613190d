package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A write is done when the broker has said that it has every message, and with deduplicate it has each once. */
class [=Name]PublishTest {
  private static final int MANY = Integer.getInteger("messages", 2000);

  private final [=Name]System system = [=Name]System.fresh();

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void everyMessageIsThereOnceItIsConfirmed() throws IOException {
    write(Map.of("maxUnconfirmed", "100"), 0, MANY);
    assertEquals(MANY, system.messages(system.stream()).size());
  }

  /** As an attempt that was lost half-way, the next one, and a twin that is late. */
  @Test
  void aRepeatedEpochIsDropped() throws IOException {
    Map<String, String> once = Map.of("deduplicate", "true");
    write(once, 0, MANY / 2);
    write(once, 0, MANY);
    write(once, 0, MANY / 3);
    assertEquals(MANY, system.messages(system.stream()).size());
  }

  @Test
  void withoutThatItIsThereAgain() throws IOException {
    write(Map.of(), 0, 10);
    write(Map.of(), 0, 10);
    assertEquals(20, system.messages(system.stream()).size());
  }

  @Test
  void theNextEpochIsNotTakenForARepeatedOne() throws IOException {
    for (String part : List.of("query-0-3", "query-1-3", "query-1-4", "other-0-3")) {
      try ([=Name]Client client = client(Map.of("deduplicate", "true"))) {
        client.write(List.of(row(part, 0)));
        client.flush();
      }
    }
    assertEquals(4, system.messages(system.stream()).size());
  }

  @Test
  void whatAMessageCannotHoldIsRefused() throws IOException {
    try ([=Name]Client client = client(Map.of())) {
      Map<String, Object> values = new HashMap<>(Map.of("content_encoding", "é"));
      String message = assertThrows(IOException.class,
          () -> client.write(List.of(new [=Name]Client.Outgoing("query-0-0-0", values)))).getMessage();
      assertTrue(message.contains("content_encoding is 'é'"), message);
    }
  }

  /** Nobody knows what had arrived when the connection was cut; the broker does. */
  @Test
  void theConnectionIsCutMidBatch() throws IOException {
    try ([=Name]Proxy proxy = [=Name]Proxy.of(system.options().get("uri"), 50_000)) {
      Map<String, String> once = new TreeMap<>(proxy.through(system.options()));
      once.put("deduplicate", "true");
      assertTrue([=Name]Client.isTransient(assertThrows(IOException.class, () -> write(once, 0, MANY))));
      write(once, 0, MANY);
    }
    assertEquals(MANY, system.messages(system.stream()).size());
  }

  private void write(Map<String, String> more, int from, int to) throws IOException {
    try ([=Name]Client client = client(more)) {
      for (int next = from; next < to; next += 100) {
        client.write(IntStream.range(next, Math.min(next + 100, to)).mapToObj(i -> row("query-0-3", i)).toList());
      }
      client.flush();
    }
  }

  private static [=Name]Client.Outgoing row(String part, int i) {
    Map<String, Object> values = new HashMap<>();
    values.put("body", new byte[] {1, 2, 3});
    return new [=Name]Client.Outgoing(part + "-" + i, values);
  }

  private [=Name]Client client(Map<String, String> more) {
    Map<String, String> options = new TreeMap<>(system.options());
    options.putAll(more);
    return new [=Name]Client([=Name]Options.of(options));
  }
}
