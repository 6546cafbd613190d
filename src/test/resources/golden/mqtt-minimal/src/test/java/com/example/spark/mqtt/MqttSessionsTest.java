package com.example.spark.mqtt;

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
class MqttSessionsTest {
  private final MqttSystem system = MqttSystem.fresh();
  @TempDir private Path folder;

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void aMessageIsKeptWithAllItSays() throws IOException {
    system.append(0, 3);
    try (MqttClient client = client(system.options())) {
      for (int i = 0; i < 3; i++) {
        MqttClient.Message message = client.take(100, 5000);
        MqttClient.Message kept = kept(message);
        for (String source : List.of("text", "topic", "qos", "retained", "message_id", "user_properties", "content_type", "response_topic")) {
          assertEquals(message.value(source), kept.value(source), source);
        }
        assertArrayEquals((byte[]) message.value("body"), (byte[]) kept.value("body"));
        assertArrayEquals((byte[]) message.value("correlation_data"), (byte[]) kept.value("correlation_data"));
        assertEquals(message.id(), kept.id());
      }
    }
  }

  private static MqttClient.Message kept(MqttClient.Message message) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    message.writeTo(new DataOutputStream(bytes));
    return MqttClient.Message.readFrom(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }

  @Test
  void whatIsGivenBackComesAgain() throws IOException {
    system.append(0, 30);
    try (MqttClient client = client(system.options())) {
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
    try (MqttClient client = client(system.options())) {
      assertEquals(10, client.depth());
      assertEquals(10, client.depth());
    }
  }

  @Test
  void tasksShareTheSessions() throws IOException {
    system.append(0, 40);
    List<String> all = new ArrayList<>();
    for (int task = 0; task < 3; task++) { // one more than there are
      try (MqttClient client = client(with("parallelism", "2"))) {
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
    IntStream.range(0, count).forEach(i -> bodies.add(new String(MqttMessages.body(system.expected(i)), StandardCharsets.UTF_8)));
    return bodies;
  }

  /** It takes the place of the sessions that share, and leaves none of their subscriptions behind; so when it is undone. */
  @Test
  void moreSessionsThanBeforeDoubleNothing() throws IOException {
    Map<String, String> alone = with("sessions", "1");
    alone.put("clientId", "other");
    try (MqttClient client = client(alone)) {
      assertEquals(0, client.depth());
    }
    system.append(0, 10);
    Map<String, String> more = new TreeMap<>(alone);
    more.put("sessions", "3");
    List<String> all = new ArrayList<>();
    try (MqttClient client = client(more)) {
      assertEquals(10, client.depth());
      all.addAll(texts(client, 100));
    }
    system.append(10, 10);
    try (MqttClient client = client(more)) {
      all.addAll(texts(client, 100));
    }
    assertEquals(20, all.size());
    assertEquals(bodies(20), new HashSet<>(all));
  }

  @Test
  void oneSessionKeepsTheOrder() throws IOException {
    Map<String, String> alone = with("sessions", "1");
    alone.put("clientId", "other");
    try (MqttClient client = client(alone)) {
      client.depth();
      system.append(0, 50);
      client.depth();
      List<String> ordered = IntStream.range(0, 50)
          .mapToObj(i -> new String(MqttMessages.body(system.expected(i)), StandardCharsets.UTF_8)).toList();
      assertEquals(ordered, texts(client, 100));
    }
  }

  /** By default a broker sends a few messages only, and the next ones when these are acknowledged. */
  @Test
  void aBatchGoesOnBehindTheWindowOfTheBroker() throws Exception {
    try (MqttSystem narrow = new MqttSystem(MqttBroker.start("max_inflight_messages 20"))) {
      narrow.append(0, 500);
      Map<String, String> options = narrow.options();
      options.put("window", "20");
      options.put("parallelism", "2");
      MqttClaimRun run = new MqttClaimRun(folder, options);
      run.drain();
      String count = run.count("behind a window of 20", narrow.expected(0, 500));
      System.out.println(count);
      assertEquals("behind a window of 20: 500 rows, lost 0, doubled 0", count);
    }
  }

  @Test
  void nothingIsReadByQos0() {
    Map<String, String> options = with("qos", "0");
    String message = assertThrows(IllegalArgumentException.class, () -> MqttOptions.of(options, MqttOptions.Use.READ)).getMessage();
    assertTrue(message.contains("read with 1 or 2"), message);
  }

  /** Mosquitto, as others, drops for a session without a connection what nobody waits to hear confirmed. */
  @Test
  void whatIsPublishedByQos0IsLostWithoutAConnection() throws IOException {
    system.append(0, 5);
    unconfirmed(5);
    assertEquals(6, system.messages().size());
    try (MqttClient client = client(system.options())) {
      assertEquals(bodies(5), new HashSet<>(texts(client, 100)));
      assertNull(client.take(100, 10));
      unconfirmed(5);
      assertEquals(1, texts(client, 100).size());
    }
  }

  private void unconfirmed(int i) {
    system.publish(Mqtt5Publish.builder().topic(system.place() + "/rows").qos(MqttQos.AT_MOST_ONCE)
        .payload(MqttMessages.body(system.expected(i))).build());
    system.confirm();
  }

  @Test
  void aBrokerThatGoesAwayIsAnErrorAtOnce() throws IOException {
    try (MqttClient client = client(system.options())) {
      assertNull(client.take(100, 10));
      system.broker().kill();
      IOException lost = assertThrows(IOException.class, () -> client.take(100, 60_000));
      assertTrue(MqttClient.isTransient(lost), lost.toString());
    }
  }

  /** The bodies of what can be taken. */
  private static List<String> texts(MqttClient client, int most) throws IOException {
    List<String> texts = new ArrayList<>();
    for (MqttClient.Message next = client.take(most, 300); next != null; next = client.take(most, 300)) {
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

  private static MqttClient client(Map<String, String> options) {
    return new MqttClient(MqttOptions.of(options));
  }
}
