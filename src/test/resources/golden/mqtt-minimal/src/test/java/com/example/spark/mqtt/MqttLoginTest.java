package com.example.spark.mqtt;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Who the broker is and who asks are proven before anything else is said. */
class MqttLoginTest {
  @Test
  void aBrokerOfTheTrustStoreIsTrusted() {
    try (MqttBroker broker = tls("require_certificate false")) {
      assertDoesNotThrow(() -> check(broker, Map.of()));
      assertSays(broker, Map.of("trustStore", MqttKeys.trust("reader")), "connecting", "certif");
    }
  }

  @Test
  void theCertificateHasToBeForTheHost() {
    try (MqttBroker broker = tls("require_certificate false", "stranger")) {
      Map<String, String> known = Map.of("trustStore", MqttKeys.trust("stranger"));
      assertSays(broker, known, "connecting");
      Map<String, String> careless = new TreeMap<>(known);
      careless.put("verifyHostname", "false");
      assertDoesNotThrow(() -> check(broker, careless));
    }
  }

  @Test
  void aClientCertificateIsShownWhereThereIsOne() {
    try (MqttBroker broker = tls("require_certificate true")) {
      assertThrows(IOException.class, () -> check(broker, Map.of()));
      Map<String, String> keys = Map.of("keyStore", MqttKeys.store("reader"), "keyStorePassword", MqttKeys.PASSWORD);
      assertDoesNotThrow(() -> check(broker, keys));
    }
  }

  @Test
  void anUnreachableBrokerIsSaid() {
    int port = MqttPorts.free();
    IOException error = assertThrows(IOException.class, () -> check(options(port, Map.of())));
    assertTrue(error.getMessage().contains("127.0.0.1:" + port) && error.getMessage().contains("refused"), error.getMessage());
    assertTrue(MqttClient.isTransient(error), error.toString());
  }

  @Test
  void noThreadOfAConnectionKeepsAProcessAlive() throws IOException {
    try (MqttBroker broker = MqttBroker.start()) {
      check(options(broker.port(), Map.of()));
    }
    List<Thread> threads = Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("mqtt-connection")).toList();
    assertFalse(threads.isEmpty());
    assertTrue(threads.stream().allMatch(Thread::isDaemon), threads.toString());
  }

  @Test
  void aWrongPasswordIsSaidAndNotShown() throws IOException {
    try (MqttBroker broker = MqttBroker.start("allow_anonymous false", "password_file " + users())) {
      assertDoesNotThrow(() -> check(options(broker.port(), Map.of("username", "shop", "password", "s3cr3t"))));
      for (Map<String, String> wrong : List.of(Map.of("username", "shop", "password", "wr0ng"), Map.<String, String>of())) {
        IOException refused = assertThrows(IOException.class, () -> check(options(broker.port(), wrong)));
        assertTrue(refused.getMessage().contains("NOT_AUTHORIZED"), refused.getMessage());
        assertFalse(refused.getMessage().contains("wr0ng"), refused.getMessage());
        assertFalse(MqttClient.isTransient(refused), refused.toString());
      }
    }
  }

  /** The user shop, as mosquitto_passwd writes it. */
  private static Path users() throws IOException {
    return MqttBroker.users("shop", "s3cr3t");
  }

  private static MqttBroker tls(String clients) {
    return tls(clients, "server");
  }

  private static MqttBroker tls(String clients, String server) {
    int port = MqttPorts.free();
    MqttKeys.Pem own = MqttKeys.pem(server);
    return MqttBroker.start("listener " + port + " 127.0.0.1", "certfile " + own.certificate(), "keyfile " + own.key(),
        "cafile " + MqttKeys.pem("reader").certificate(), clients).at(port);
  }

  private static void assertSays(MqttBroker broker, Map<String, String> more, String... parts) {
    String message = assertThrows(IOException.class, () -> check(broker, more)).getMessage();
    for (String part : parts) {
      assertTrue(message.contains(part), message);
    }
  }

  private static void check(MqttBroker broker, Map<String, String> more) throws IOException {
    Map<String, String> options = options(broker.port(), Map.of());
    options.put("tls", "true");
    options.put("trustStore", MqttKeys.trust("server"));
    options.put("trustStorePassword", MqttKeys.PASSWORD);
    options.putAll(more);
    check(options);
  }

  private static void check(Map<String, String> options) throws IOException {
    try (MqttClient client = new MqttClient(MqttOptions.of(options))) {
      client.check();
    }
  }

  private static Map<String, String> options(int port, Map<String, String> more) {
    Map<String, String> options = new TreeMap<>(MqttSamples.options());
    options.keySet().retainAll(Set.of("clientId", "topicFilter"));
    options.putAll(Map.of("host", "127.0.0.1", "port", Integer.toString(port), "timeout", "PT5S"));
    options.putAll(more);
    return options;
  }
}
