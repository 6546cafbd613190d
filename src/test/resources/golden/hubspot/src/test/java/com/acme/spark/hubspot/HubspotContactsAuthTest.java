package com.acme.spark.hubspot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each way to prove who is asking is one that the API takes, and a wrong proof is refused without being shown. */
class HubspotContactsAuthTest {
  /** The ways of which one is enough, in their order. */
  private static final List<String> STYLES = List.of("bearer", "oauth2-refresh-token");

  private static final Set<String> SECRETS = Set.of("token", "clientSecret", "refreshToken", "trustStorePassword");

  /** The options that need not be said. */
  private static final Set<String> DEFAULTS = Set.of(
      "url", "pageSize", "connectTimeout", "circuitBreakerCoolDown", "timeout", "totalTimeout", "retryAttempts", "retryInitialDelay", "retryMaxDelay", "step", "minStep", "startingOffset", "lag");

  private final HubspotContactsSystem system = HubspotContactsSystem.fresh();

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void eachIsEnough() {
    ways().forEach((style, way) -> {
      assertEquals(404, status(system.options(style)), style);
      assertTrue(system.server().known().contains(style), style);
    });
  }

  @Test
  void theFirstThatIsGivenIsTaken() {
    assertEquals(404, status(system.options()));
    assertTrue(system.server().known().contains(STYLES.get(0)), system.server().known().toString());
  }

  @Test
  void aWrongSecretIsRefusedAndNotShown() {
    ways().forEach((style, way) -> way.keySet().stream().filter(SECRETS::contains).forEach(secret -> {
      Map<String, String> wrong = system.options(style);
      wrong.put(secret, "0123456789abcdef");
      String message = assertThrows(Exception.class, () -> send(wrong), style).toString();
      assertFalse(message.contains("404") || message.contains("0123456789abcdef"), style + ": " + message);
    }));
  }

  @Test
  void whoeverAsksWithoutAProofHasNoAnswer() {
    Map<String, String> nothing = system.options("");
    if (STYLES.contains("none")) {
      assertEquals(404, status(nothing));
      return;
    }
    String message = assertThrows(IllegalArgumentException.class, () -> send(nothing)).getMessage();
    STYLES.forEach(style -> assertTrue(message.contains(style), message));
  }

  @Test
  void whatIsMissingOfAWayIsSaid() {
    ways().forEach((style, way) -> way.keySet().stream().filter(name -> way.size() > 1 && !DEFAULTS.contains(name)).forEach(missing -> {
      Map<String, String> part = system.options(style);
      part.remove(missing);
      if (ways().values().stream().anyMatch(other -> part.keySet().containsAll(other.keySet()))) {
        return; // it is another way
      }
      String message = assertThrows(IllegalArgumentException.class, () -> send(part), style).getMessage();
      assertTrue(message.contains("to authenticate") && message.contains(missing), message);
    }));
  }

  private Map<String, Map<String, String>> ways() {
    Map<String, Map<String, String>> ways = new LinkedHashMap<>(system.ways());
    ways.keySet().retainAll(STYLES);
    return ways;
  }

  /** What a request is answered with that is signed well, but for nothing that there is. */
  private static int status(Map<String, String> options) {
    return assertThrows(HubspotContactsHttp.Refused.class, () -> send(options)).status();
  }

  private static void send(Map<String, String> options) throws IOException {
    HubspotContactsRequest request = new HubspotContactsRequest("DELETE", URI.create(options.get("url")), "/nothing/here").query("a", "b c");
    new HubspotContactsHttp(HubspotContactsOptions.of(options)).send(request);
  }
}
