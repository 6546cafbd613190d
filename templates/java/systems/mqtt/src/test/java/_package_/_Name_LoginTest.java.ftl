package [=package];

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
class [=Name]LoginTest {
  @Test
  void aBrokerOfTheTrustStoreIsTrusted() {
    try ([=Name]Broker broker = tls("require_certificate false")) {
      assertDoesNotThrow(() -> check(broker, Map.of()));
      assertSays(broker, Map.of("trustStore", [=Name]Keys.trust("reader")), "connecting", "certif");
    }
  }

  @Test
  void theCertificateHasToBeForTheHost() {
    try ([=Name]Broker broker = tls("require_certificate false", "stranger")) {
      Map<String, String> known = Map.of("trustStore", [=Name]Keys.trust("stranger"));
      assertSays(broker, known, "connecting");
      Map<String, String> careless = new TreeMap<>(known);
      careless.put("verifyHostname", "false");
      assertDoesNotThrow(() -> check(broker, careless));
    }
  }

  @Test
  void aClientCertificateIsShownWhereThereIsOne() {
    try ([=Name]Broker broker = tls("require_certificate true")) {
      assertThrows(IOException.class, () -> check(broker, Map.of()));
      Map<String, String> keys = Map.of("keyStore", [=Name]Keys.store("reader"), "keyStorePassword", [=Name]Keys.PASSWORD);
      assertDoesNotThrow(() -> check(broker, keys));
    }
  }

  @Test
  void anUnreachableBrokerIsSaid() {
    int port = [=Name]Ports.free();
    IOException error = assertThrows(IOException.class, () -> check(options(port, Map.of())));
    assertTrue(error.getMessage().contains("127.0.0.1:" + port) && error.getMessage().contains("refused"), error.getMessage());
    assertTrue([=Name]Client.isTransient(error), error.toString());
  }

  @Test
  void noThreadOfAConnectionKeepsAProcessAlive() throws IOException {
    try ([=Name]Broker broker = [=Name]Broker.start()) {
      check(options(broker.port(), Map.of()));
    }
    List<Thread> threads = Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("[=name]-connection")).toList();
    assertFalse(threads.isEmpty());
    assertTrue(threads.stream().allMatch(Thread::isDaemon), threads.toString());
  }
<@fragments of="login-test"/>

  private static [=Name]Broker tls(String clients) {
    return tls(clients, "server");
  }

  private static [=Name]Broker tls(String clients, String server) {
    int port = [=Name]Ports.free();
    [=Name]Keys.Pem own = [=Name]Keys.pem(server);
    return [=Name]Broker.start("listener " + port + " 127.0.0.1", "certfile " + own.certificate(), "keyfile " + own.key(),
        "cafile " + [=Name]Keys.pem("reader").certificate(), clients).at(port);
  }

  private static void assertSays([=Name]Broker broker, Map<String, String> more, String... parts) {
    String message = assertThrows(IOException.class, () -> check(broker, more)).getMessage();
    for (String part : parts) {
      assertTrue(message.contains(part), message);
    }
  }

  private static void check([=Name]Broker broker, Map<String, String> more) throws IOException {
    Map<String, String> options = options(broker.port(), Map.of());
    options.put("tls", "true");
    options.put("trustStore", [=Name]Keys.trust("server"));
    options.put("trustStorePassword", [=Name]Keys.PASSWORD);
    options.putAll(more);
    check(options);
  }

  private static void check(Map<String, String> options) throws IOException {
    try ([=Name]Client client = new [=Name]Client([=Name]Options.of(options))) {
      client.check();
    }
  }

  private static Map<String, String> options(int port, Map<String, String> more) {
    Map<String, String> options = new TreeMap<>([=Name]Samples.options());
    options.keySet().retainAll(Set.of([=options?filter(option -> option.required)?map(option -> option.literalName)?join(", ")]));
    options.putAll(Map.of("host", "127.0.0.1", "port", Integer.toString(port), "timeout", "PT5S"));
    options.putAll(more);
    return options;
  }
}
