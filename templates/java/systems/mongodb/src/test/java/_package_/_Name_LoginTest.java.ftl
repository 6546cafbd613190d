package [=package];

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
class [=Name]LoginTest {
  private static final Map<String, String> CERTIFICATE =
      Map.of("keyStore", [=Name]Keys.store("reader"), "keyStorePassword", [=Name]Keys.PASSWORD);

  @Test
  void aServerThatIsNotTrustedIsNotTalkedTo() throws Exception {
    try ([=Name]Server server = [=Name]Server.secured("server", false)) {
      assertRefused(server, Map.of("trustStore", [=Name]Keys.trust("reader")), "no TLS with 127.0.0.1");
      assertRefused(server, Map.of("trustStorePassword", "wr0ng"), "a key store cannot be used");
    }
  }

  @Test
  void nobodyIsLetInWithoutTheCertificateThatIsWanted() throws Exception {
    try ([=Name]Server server = [=Name]Server.secured("server", true)) {
      assertThrows(Exception.class, () -> check(server, Map.of()));
    }
  }

  @Test
  void theCertificateHasToBeForTheHost() throws Exception {
    try ([=Name]Server server = [=Name]Server.secured("stranger", false)) {
      Map<String, String> known = Map.of("trustStore", [=Name]Keys.trust("stranger"));
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
    String message = assertThrows(IllegalArgumentException.class, () -> [=Name]Options.of(plain)).getMessage();
    assertTrue(message.contains("neither tls nor uri asks for"), message);
    plain.put("uri", "mongodb://127.0.0.1:1/?tls=true");
    assertDoesNotThrow(() -> [=Name]Options.of(plain));
  }
<@fragments of="login-test"/>

  private static MongoCredential credential(Map<String, String> more) {
    return [=Name]Connection.settings([=Name]Options.of(options("mongodb://127.0.0.1:1", more))).getCredential();
  }

  private static void assertRefused([=Name]Server server, Map<String, String> more, String part) {
    Exception refused = assertThrows(Exception.class, () -> check(server, more));
    assertTrue(refused.getMessage().contains(part), refused.toString());
    assertFalse(refused.getMessage().contains("wr0ng"), refused.toString());
    assertFalse([=Name]Client.isTransient(refused), refused.toString());
  }

  private static void check([=Name]Server server, Map<String, String> more) throws IOException {
    try ([=Name]Client client = new [=Name]Client([=Name]Options.of(options(server.uri(), more)))) {
      client.check();
    }
  }

  private static Map<String, String> options(String uri, Map<String, String> more) {
    Map<String, String> options = new TreeMap<>();
<#list options?filter(option -> option.required) as option>
    options.put([=option.literalName], [=option.testValue]);
</#list>
    options.putAll(Map.of("uri", uri, "tls", "true", "connectTimeout", "PT2S",
        "trustStore", [=Name]Keys.trust("server"), "trustStorePassword", [=Name]Keys.PASSWORD));
    options.putAll(more);
    return options;
  }
}
