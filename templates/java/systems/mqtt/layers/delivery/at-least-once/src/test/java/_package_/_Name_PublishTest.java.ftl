package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A write is done when the broker has said that it has every message. */
class [=Name]PublishTest {
  private static final int MANY = Integer.getInteger("messages", 2000);

  private final [=Name]System system = [=Name]System.fresh();

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void theTopicIsTheOptionsOrTheRows() throws IOException {
    Map<String, String> options = system.options();
    write(options, List.of(row("1", Map.of("topic", "elsewhere"))));
    options.remove("topic");
    write(options, List.of(row("2", Map.of("topic", system.place() + "/other"))));
    assertEquals(List.of(system.place() + "/rows", system.place() + "/other"),
        system.messages().stream().map(message -> message.getTopic().toString()).toList());
    assertRefused(options, row("the-id", Map.of()), "the-id", "no topic");
    assertRefused(options, row("the-id", Map.of("topic", "any/#")), "the-id", "#");
  }

  @Test
  void aRowIsRetainedWhenItOrTheOptionSaysSo() throws IOException {
    write(system.options(), List.of(row("1", Map.of()), row("2", Map.of("retained", true))));
    write(with("retain", "true"), List.of(row("3", Map.of())));
    assertEquals(List.of(false, true, true), system.messages().stream().map(Mqtt5Publish::isRetain).toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void rowsGoByTheQosThatIsAskedFor(int qos) throws IOException {
    write(with("qos", "" + qos), List.of(row("1", Map.of())));
    assertEquals(List.of(qos), system.messages().stream().map(message -> message.getQos().getCode()).toList());
  }
<@fragments of="publish-failures"/>
<@fragments of="publish-test"/>

  private void assertPublished(String label, boolean once) {
    List<String> bodies = system.messages().stream().map(message -> new String(message.getPayloadAsBytes())).toList();
    Set<String> distinct = new HashSet<>(bodies);
    System.out.println(label + ": " + MANY + " rows, lost " + (MANY - distinct.size()) + ", doubled " + (bodies.size() - distinct.size()));
    assertEquals(MANY, distinct.size());
    assertTrue(!once || bodies.size() == MANY);
  }

  private static List<[=Name]Client.Outgoing> rows() {
    return IntStream.range(0, MANY).mapToObj(i -> row("id-" + i, Map.of())).collect(Collectors.toList());
  }

  private static void write(Map<String, String> options, List<[=Name]Client.Outgoing> rows) throws IOException {
    try ([=Name]Client client = client(options)) {
      client.write(rows);
      client.flush();
    }
  }

  private static void assertRefused(Map<String, String> options, [=Name]Client.Outgoing row, String... parts) {
    IOException refused = assertThrows(IOException.class, () -> write(options, List.of(row)));
    for (String part : parts) {
      assertTrue(refused.getMessage().contains(part), refused.getMessage());
    }
  }

  private static [=Name]Client.Outgoing row(String id, Map<String, Object> properties) {
    Map<String, Object> values = new HashMap<>(properties);
    values.put("body", id.getBytes());
    return new [=Name]Client.Outgoing(id, values);
  }

  private Map<String, String> with(String name, String value) {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put(name, value);
    return options;
  }

  private static [=Name]Client client(Map<String, String> options) {
    return new [=Name]Client([=Name]Options.of(options));
  }
}
