package com.example.spark.customers;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.MongoCredential;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Who the server is and who asks are proven before anything else is said. */
class CustomersLoginTest {
  private static final Map<String, String> CERTIFICATE =
      Map.of("keyStore", CustomersKeys.store("reader"), "keyStorePassword", CustomersKeys.PASSWORD);

  @Test
  void aServerThatIsNotTrustedIsNotTalkedTo() throws Exception {
    try (CustomersServer server = CustomersServer.secured("server", false)) {
      assertRefused(server, Map.of("trustStore", CustomersKeys.trust("reader")), "no TLS with 127.0.0.1");
      assertRefused(server, Map.of("trustStorePassword", "wr0ng"), "a key store cannot be used");
    }
  }

  @Test
  void nobodyIsLetInWithoutTheCertificateThatIsWanted() throws Exception {
    try (CustomersServer server = CustomersServer.secured("server", true)) {
      assertThrows(Exception.class, () -> check(server, Map.of()));
    }
  }

  @Test
  void theCertificateHasToBeForTheHost() throws Exception {
    try (CustomersServer server = CustomersServer.secured("stranger", false)) {
      Map<String, String> known = Map.of("trustStore", CustomersKeys.trust("stranger"));
      assertRefused(server, known, "no TLS with 127.0.0.1");
      Map<String, String> careless = new HashMap<>(known);
      careless.put("verifyHostname", "false");
      assertRefused(server, careless, "requires authentication");
    }
  }

  @Test
  void keyStoresAreForTls() {
    Map<String, String> plain = options("mongodb://127.0.0.1:1", CERTIFICATE);
    plain.remove("tls");
    String message = assertThrows(IllegalArgumentException.class, () -> CustomersOptions.of(plain)).getMessage();
    assertTrue(message.contains("neither tls nor uri asks for"), message);
    plain.put("uri", "mongodb://127.0.0.1:1/?tls=true");
    assertDoesNotThrow(() -> CustomersOptions.of(plain));
  }

  @Test
  void theUserIsKnownByHisPassword() throws Exception {
    try (CustomersServer server = CustomersServer.secured("server", false)) {
      assertDoesNotThrow(() -> check(server, user("authMechanism", "scram-sha-256")));
      assertDoesNotThrow(() -> check(server, user("username", CustomersLogin.USER))); // the server is asked what it has
      assertRefused(server, user("password", "wr0ng"), "authenticating");
      assertRefused(server, user("username", "nobody"), "authenticating");
      assertRefused(server, user("authSource", "admin"), "authenticating");
      assertRefused(server, Map.of(), "requires authentication");
    }
  }

  /** A server may want a certificate that is none of a user's, beside the password of one. */
  @Test
  void aPasswordGoesBeforeACertificate() throws Exception {
    try (CustomersServer server = CustomersServer.secured("server", true)) {
      Map<String, String> both = user("username", CustomersLogin.USER);
      both.putAll(CERTIFICATE);
      assertDoesNotThrow(() -> check(server, both));
      both.put("password", "wr0ng");
      assertRefused(server, both, "authenticating");
    }
  }

  @Test
  void theDriverIsToldTheMechanism() {
    assertEquals("SCRAM-SHA-1", credential(user("authMechanism", "scram-sha-1")).getMechanism());
    MongoCredential plain = credential(user("authMechanism", "plain"));
    assertEquals(List.of("PLAIN", CustomersLogin.DATABASE, CustomersLogin.USER), List.of(plain.getMechanism(), plain.getSource(), plain.getUserName()));
    assertEquals("$external", credential(user("authSource", "$external")).getSource());
    assertFalse(plain.toString().contains(CustomersLogin.PASSWORD));
  }

  private static Map<String, String> user(String name, String value) {
    Map<String, String> options = new HashMap<>(Map.of(
        "username", CustomersLogin.USER, "password", CustomersLogin.PASSWORD, "authSource", CustomersLogin.DATABASE));
    options.put(name, value);
    return options;
  }

  private static MongoCredential credential(Map<String, String> more) {
    return CustomersConnection.settings(CustomersOptions.of(options("mongodb://127.0.0.1:1", more))).getCredential();
  }

  private static void assertRefused(CustomersServer server, Map<String, String> more, String part) {
    Exception refused = assertThrows(Exception.class, () -> check(server, more));
    assertTrue(refused.getMessage().contains(part), refused.toString());
    assertFalse(refused.getMessage().contains("wr0ng"), refused.toString());
    assertFalse(CustomersClient.isTransient(refused), refused.toString());
  }

  private static void check(CustomersServer server, Map<String, String> more) throws IOException {
    try (CustomersClient client = new CustomersClient(CustomersOptions.of(options(server.uri(), more)))) {
      client.check();
    }
  }

  private static Map<String, String> options(String uri, Map<String, String> more) {
    Map<String, String> options = new TreeMap<>();
    options.put("uri", "mongodb://localhost:27017/?replicaSet=rs0");
    options.put("database", "shop");
    options.put("collection", "orders");
    options.putAll(Map.of("uri", uri, "tls", "true", "connectTimeout", "PT2S",
        "trustStore", CustomersKeys.trust("server"), "trustStorePassword", CustomersKeys.PASSWORD));
    options.putAll(more);
    return options;
  }
}
