package [=package];

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who the broker is and who asks are proven before anything else is said, at the first node that answers. */
class [=Name]LoginTest {
  private static final int TLS_PORT = [=Name]Ports.free();
  private static [=Name]Broker broker;
  private static [=Name]System system;

  @BeforeAll
  static void start() {
    broker = broker(TLS_PORT, "ssl_options.fail_if_no_peer_cert = false", "ssl_cert_login_from = common_name",
        "auth_mechanisms.1 = PLAIN", "auth_mechanisms.2 = EXTERNAL");
    system = new [=Name]System(broker);
  }

  private static [=Name]Broker broker(int port, String... more) {
    [=Name]Keys.Pem own = [=Name]Keys.pem("server");
    return [=Name]Broker.ofItsOwn("""
        stream.listeners.ssl.1 = 0.0.0.0:%s
        stream.advertised_tls_port = %s
        ssl_options.certfile = %s
        ssl_options.keyfile = %s
        ssl_options.cacertfile = %s
        ssl_options.verify = verify_peer
        """.formatted(port, port, own.certificate(), own.key(), [=Name]Keys.pem("authority").certificate()) + String.join("\n", more));
  }

  @AfterAll
  static void close() {
    system.close();
    broker.close();
  }

  @Test
  void aBrokerOfTheTrustStoreIsTrusted() {
    assertDoesNotThrow(() -> check(tls(Map.of())));
    assertSays(tls(Map.of("trustStore", [=Name]Keys.trust("authority"))), "certif");
  }

  /** The certificate is for 127.0.0.1 and localhost; that is another address of this machine. */
  @Test
  void theCertificateHasToBeForTheHost() {
    String other = "127.0.0.2";
    assertSays(tls(Map.of("host", other)), other);
    assertDoesNotThrow(() -> check(tls(Map.of("host", other, "verifyHostname", "false"))));
  }
<@fragments of="login-test"/>

  @Test
  void theFirstNodeThatAnswersIsAsked() {
    Map<String, String> options = options(Map.of("addresses", "127.0.0.1:" + [=Name]Ports.free() + ",127.0.0.1:" + broker.port()));
    assertDoesNotThrow(() -> check(options));
    options.put("addresses", "127.0.0.1:" + [=Name]Ports.free() + ",127.0.0.1:" + [=Name]Ports.free());
    IOException error = assertThrows(IOException.class, () -> check(options));
    assertTrue([=Name]Client.isTransient(error) && error.getMessage().contains(options.get("addresses")), error.toString());
  }

  private static void assertSays(Map<String, String> options, String part) {
    IOException error = assertThrows(IOException.class, () -> check(options));
    assertTrue(error.getMessage().contains(part), error.getMessage());
    assertFalse([=Name]Client.isTransient(error), error.toString());
  }

  private static void check(Map<String, String> options) throws IOException {
    try ([=Name]Client client = new [=Name]Client([=Name]Options.of(options))) {
      client.check();
    }
  }

  private static Map<String, String> tls(Map<String, String> more) {
    Map<String, String> options = at(TLS_PORT, Map.of("tls", "true",
        "trustStore", [=Name]Keys.trust("server"), "trustStorePassword", [=Name]Keys.PASSWORD));
    options.putAll(more);
    return options;
  }

  private static Map<String, String> certificate(String owner) {
    return tls(Map.of("keyStore", [=Name]Keys.signed(owner, "authority"), "keyStorePassword", [=Name]Keys.PASSWORD));
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
