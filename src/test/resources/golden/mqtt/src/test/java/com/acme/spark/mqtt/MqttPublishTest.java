package com.acme.spark.mqtt;

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
class MqttPublishTest {
  private static final int MANY = Integer.getInteger("messages", 2000);

  private final MqttSystem system = MqttSystem.fresh();

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

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void everyMessageIsThereOnceItIsConfirmed(int qos) throws IOException {
    Map<String, String> options = with("qos", "" + qos);
    options.put("maxUnconfirmed", "100");
    write(options, rows());
    assertPublished("published with QoS " + qos, true);
  }

  /** Nobody knows what had arrived when the connection was cut, so the rows go again. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void theConnectionIsCutMidBatch(int qos) throws IOException {
    try (MqttProxy proxy = MqttProxy.of(system.options(), 50_000)) {
      Map<String, String> options = proxy.through(with("qos", "" + qos));
      IOException cut = assertThrows(IOException.class, () -> write(options, rows()));
      assertTrue(MqttClient.isTransient(cut), cut.toString());
      write(options, rows());
      assertEquals(1, proxy.cuts());
    }
    assertPublished("connection cut mid-batch, QoS " + qos, false);
  }

  /** As a broker that hangs, and dies: what it did not confirm is an error, where it is asked to confirm. */
  @Test
  void whatIsNotConfirmedIsAnErrorUnlessByQos0() throws Exception {
    assertTrue(writeToTheDying("0") == null);
    IOException silence = writeToTheDying("1");
    assertTrue(MqttClient.isTransient(silence), silence.toString());
    assertTrue(writeToTheDying("2").getMessage().contains("confirmed nothing"));
    System.out.println("QoS 0, broker killed: 10 rows written without an error, lost " + (10 - system.messages().size()));
    assertEquals(List.of(), system.messages());
  }

  private IOException writeToTheDying(String qos) throws Exception {
    Map<String, String> options = with("qos", qos);
    options.put("timeout", "PT1S");
    try (MqttClient client = client(options)) {
      client.write(List.of());
      system.broker().hang();
      client.write(rows().subList(0, 10));
      client.flush();
      return null;
    } catch (IOException e) {
      return e;
    } finally {
      system.broker().kill();
      system.broker().started();
      system.connect();
    }
  }

  @Test
  void theMessageIdIsTheRowsOwnOrMadeFromWhereItStands() throws IOException {
    write(system.options(), List.of(row("made", Map.of()), row("made", Map.of("message_id", "own"))));
    List<String> ids = system.messages().stream().map(message -> MqttMessages.userProperties(message).get("message_id")).toList();
    assertEquals(List.of("made", "own"), ids);
  }

  @Test
  void userPropertiesComeFromOneColumnOrMany() throws IOException {
    Map<String, Object> values = new HashMap<>(Map.of("user_properties", Map.of("a", "1"), "user_properties.b", 2));
    values.put("user_properties.c", null);
    write(system.options(), List.of(row("id", values)));
    assertEquals(Map.of("a", "1", "b", "2", "message_id", "id"), MqttMessages.userProperties(system.messages().get(0)));
    assertRefused(system.options(), row("the-id", Map.of("content_type", "a\nb")), "the-id", "content_type");
  }

  @Test
  void whatTheBrokerRefusesIsAnError() throws IOException {
    try (MqttSystem guarded = new MqttSystem(MqttBroker.start("acl_file " + acl()))) {
      Map<String, String> options = guarded.options();
      options.put("topic", "forbidden");
      assertRefused(options, row("the-id", Map.of()), "the-id", "'forbidden'", "NOT_AUTHORIZED");
    }
  }

  private static Path acl() throws IOException {
    return Files.write(Files.createTempFile("acl", ""), List.of("topic readwrite mqtt/#", "topic readwrite marks/#"));
  }

  private void assertPublished(String label, boolean once) {
    List<String> bodies = system.messages().stream().map(message -> new String(message.getPayloadAsBytes())).toList();
    Set<String> distinct = new HashSet<>(bodies);
    System.out.println(label + ": " + MANY + " rows, lost " + (MANY - distinct.size()) + ", doubled " + (bodies.size() - distinct.size()));
    assertEquals(MANY, distinct.size());
    assertTrue(!once || bodies.size() == MANY);
  }

  private static List<MqttClient.Outgoing> rows() {
    return IntStream.range(0, MANY).mapToObj(i -> row("id-" + i, Map.of())).collect(Collectors.toList());
  }

  private static void write(Map<String, String> options, List<MqttClient.Outgoing> rows) throws IOException {
    try (MqttClient client = client(options)) {
      client.write(rows);
      client.flush();
    }
  }

  private static void assertRefused(Map<String, String> options, MqttClient.Outgoing row, String... parts) {
    IOException refused = assertThrows(IOException.class, () -> write(options, List.of(row)));
    for (String part : parts) {
      assertTrue(refused.getMessage().contains(part), refused.getMessage());
    }
  }

  private static MqttClient.Outgoing row(String id, Map<String, Object> properties) {
    Map<String, Object> values = new HashMap<>(properties);
    values.put("body", id.getBytes());
    return new MqttClient.Outgoing(id, values);
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
