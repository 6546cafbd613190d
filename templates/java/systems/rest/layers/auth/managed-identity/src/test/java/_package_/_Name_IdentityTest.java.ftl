package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An identity is asked for as machines are, and as App Service and Functions are, which want a secret. */
class [=Name]IdentityTest {
  private final [=Name]System system = [=Name]System.fresh();

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void aMachineAsksWithoutASecret() {
    assertEquals(404, assertThrows([=Name]Http.Refused.class, () -> send(system.options("managed-identity"))).status());
  }

  @Test
  void anAppAsksWithTheSecretOfItsEnvironment() {
    Map<String, String> options = system.options("managed-identity");
    options.put("identityHeader", "identity");
    assertEquals(404, assertThrows([=Name]Http.Refused.class, () -> send(options)).status());
    options.put("identityHeader", "somebody-else");
    String message = assertThrows([=Name]Http.Refused.class, () -> send(options)).getMessage();
    assertTrue(message.contains("no access token") && !message.contains("somebody-else"), message);
  }

  private static void send(Map<String, String> options) throws IOException {
    [=Name]Request request = new [=Name]Request("DELETE", URI.create(options.get("url")), "/nothing/here");
    new [=Name]Http([=Name]Options.of(options)).send(request);
  }
}
