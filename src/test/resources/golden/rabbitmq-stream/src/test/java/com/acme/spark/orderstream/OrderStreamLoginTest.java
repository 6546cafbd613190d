package com.acme.spark.orderstream;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who the broker is and who asks are proven before anything else is said, at the first node that answers. */
class OrderStreamLoginTest {
  private static final int TLS_PORT = OrderStreamPorts.free();
  private static OrderStreamBroker broker;
  private static OrderStreamSystem system;

  @BeforeAll
  static void start() {
    broker = broker(TLS_PORT, "ssl_options.fail_if_no_peer_cert = false", "ssl_cert_login_from = common_name",
        "auth_mechanisms.1 = PLAIN", "auth_mechanisms.2 = EXTERNAL");
    system = new OrderStreamSystem(broker);
  }

  private static OrderStreamBroker broker(int port, String... more) {
    OrderStreamKeys.Pem own = OrderStreamKeys.pem("server");
    return OrderStreamBroker.ofItsOwn("""
        stream.listeners.ssl.1 = 0.0.0.0:%s
        stream.advertised_tls_port = %s
        ssl_options.certfile = %s
        ssl_options.keyfile = %s
        ssl_options.cacertfile = %s
        ssl_options.verify = verify_peer
        """.formatted(port, port, own.certificate(), own.key(), OrderStreamKeys.pem("authority").certificate()) + String.join("\n", more));
  }

  @AfterAll
  static void close() {
    system.close();
    broker.close();
  }

  @Test
  void aBrokerOfTheTrustStoreIsTrusted() {
    assertDoesNotThrow(() -> check(tls(Map.of())));
    assertSays(tls(Map.of("trustStore", OrderStreamKeys.trust("authority"))), "certif");
  }

  /** The certificate is for 127.0.0.1 and localhost; that is another address of this machine. */
  @Test
  void theCertificateHasToBeForTheHost() {
    String other = "127.0.0.2";
    assertSays(tls(Map.of("host", other)), other);
    assertDoesNotThrow(() -> check(tls(Map.of("host", other, "verifyHostname", "false"))));
  }

  @Test
  void aWrongPasswordIsSaidAndNotShown() {
    Map<String, String> options = at(broker.port(), Map.of("username", "guest", "password", "wr0ng"));
    IOException error = assertThrows(IOException.class, () -> check(options));
    assertTrue(error.getMessage().contains("refuses the user") && !error.getMessage().contains("wr0ng"), error.getMessage());
  }

  @Test
  void aCertificateIsShownWhereTheBrokerWantsOne() {
    int port = OrderStreamPorts.free();
    try (OrderStreamBroker strict = broker(port, "ssl_options.fail_if_no_peer_cert = true"); OrderStreamSystem other = new OrderStreamSystem(strict)) {
      Map<String, String> shown = certificate("reader");
      shown.putAll(Map.of("port", "" + port, "stream", other.stream()));
      assertDoesNotThrow(() -> check(shown));
      shown.remove("keyStore");
      assertThrows(IOException.class, () -> check(shown));
    }
  }

  @Test
  void theFirstNodeThatAnswersIsAsked() {
    Map<String, String> options = options(Map.of("addresses", "127.0.0.1:" + OrderStreamPorts.free() + ",127.0.0.1:" + broker.port()));
    assertDoesNotThrow(() -> check(options));
    options.put("addresses", "127.0.0.1:" + OrderStreamPorts.free() + ",127.0.0.1:" + OrderStreamPorts.free());
    IOException error = assertThrows(IOException.class, () -> check(options));
    assertTrue(OrderStreamClient.isTransient(error) && error.getMessage().contains(options.get("addresses")), error.toString());
  }

  private static void assertSays(Map<String, String> options, String part) {
    IOException error = assertThrows(IOException.class, () -> check(options));
    assertTrue(error.getMessage().contains(part), error.getMessage());
    assertFalse(OrderStreamClient.isTransient(error), error.toString());
  }

  private static void check(Map<String, String> options) throws IOException {
    try (OrderStreamClient client = new OrderStreamClient(OrderStreamOptions.of(options))) {
      client.check();
    }
  }

  private static Map<String, String> tls(Map<String, String> more) {
    Map<String, String> options = at(TLS_PORT, Map.of("tls", "true",
        "trustStore", OrderStreamKeys.trust("server"), "trustStorePassword", OrderStreamKeys.PASSWORD));
    options.putAll(more);
    return options;
  }

  private static Map<String, String> certificate(String owner) {
    return tls(Map.of("keyStore", OrderStreamKeys.signed(owner, "authority"), "keyStorePassword", OrderStreamKeys.PASSWORD));
  }

  private static Map<String, String> at(int port, Map<String, String> more) {
    Map<String, String> options = options(Map.of("host", "127.0.0.1", "port", "" + port));
    options.putAll(more);
    return options;
  }

  private static Map<String, String> options(Map<String, String> more) {
    Map<String, String> options = new TreeMap<>(system.options());
    options.remove("uri");
    options.put("timeout", "PT5S");
    options.putAll(more);
    return options;
  }
}
