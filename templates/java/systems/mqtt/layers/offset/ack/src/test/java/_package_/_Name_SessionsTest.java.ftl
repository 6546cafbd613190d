package [=package];

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker keeps a stream's messages in sessions, from which each is taken whole, and once. */
class [=Name]SessionsTest {
  private final [=Name]System system = [=Name]System.fresh();

  @TempDir private Path folder;

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void aMessageIsKeptWithAllItSays() throws IOException {
    system.append(0, 3);
    try ([=Name]Client client = client(system.options())) {
      for (int i = 0; i < 3; i++) {
        [=Name]Client.Message message = client.take(100, 5000);
        [=Name]Client.Message kept = kept(message);
        for (String source : List.of("text", "topic", "qos", "retained", "message_id", "user_properties", "content_type", "response_topic")) {
          assertEquals(message.value(source), kept.value(source), source);
        }
        assertArrayEquals((byte[]) message.value("body"), (byte[]) kept.value("body"));
        assertArrayEquals((byte[]) message.value("correlation_data"), (byte[]) kept.value("correlation_data"));
        assertEquals(message.id(), kept.id());
      }
    }
  }

  private static [=Name]Client.Message kept([=Name]Client.Message message) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    message.writeTo(new DataOutputStream(bytes));
    return [=Name]Client.Message.readFrom(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }

  @Test
  void whatIsGivenBackComesAgain() throws IOException {
    system.append(0, 30);
    try ([=Name]Client client = client(system.options())) {
      for (int i = 0; i < 20; i++) {
        client.take(100, 5000);
        if (i == 9) {
          client.acknowledge();
        }
      }
      client.giveBack();
      assertEquals(20, client.depth());
      assertEquals(20, texts(client, 100).size());
    }
  }

  @Test
  void whoeverOnlyLooksTakesNothing() throws IOException {
    system.append(0, 10);
    try ([=Name]Client client = client(system.options())) {
      assertEquals(10, client.depth());
      assertEquals(10, client.depth());
    }
  }

  @Test
  void tasksShareTheSessions() throws IOException {
    system.append(0, 40);
    List<String> all = new ArrayList<>();
    for (int task = 0; task < 3; task++) { // one more than there are
      try ([=Name]Client client = client(with("parallelism", "2"))) {
        client.readAs(task);
        List<String> texts = texts(client, 100);
        assertEquals(task < 2 ? 20 : 0, texts.size());
        all.addAll(texts);
      }
    }
    assertEquals(40, all.size());
    assertEquals(bodies(40), new HashSet<>(all));
  }

  private HashSet<String> bodies(int count) {
    HashSet<String> bodies = new HashSet<>();
    IntStream.range(0, count).forEach(i -> bodies.add(new String([=Name]Messages.body(system.expected(i)), StandardCharsets.UTF_8)));
    return bodies;
  }
<@fragments of="sessions-kinds"/>
<@fragments of="sessions-test"/>

  /** The bodies of what can be taken. */
  private static List<String> texts([=Name]Client client, int most) throws IOException {
    List<String> texts = new ArrayList<>();
    for ([=Name]Client.Message next = client.take(most, 300); next != null; next = client.take(most, 300)) {
      texts.add((String) next.value("text"));
    }
    client.acknowledge();
    client.giveBack();
    return texts;
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
