package com.acme.spark.opensky;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An access token is used until it is no longer good, and then there is another one. */
class OpenskyTokensTest {
  private final OpenskySystem system = OpenskySystem.fresh();

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void isSharedByAllRequests() {
    assertEquals(404, status(system.options()));
    int before = system.server().tokens();
    assertEquals(404, status(system.options()));
    assertEquals(404, status(system.options()));
    assertEquals(before, system.server().tokens());
  }

  @Test
  void isRenewedOnceItIsRefused() {
    assertEquals(404, status(system.options()));
    system.server().expire();
    assertEquals(404, status(system.options()));
  }

  @Test
  void isNotGivenOutForAWrongSecret() {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put("clientSecret", "wrong");
    assertEquals(401, status(options));
  }

  /** What a request is answered with that is signed well, but for nothing that there is. */
  private static int status(Map<String, String> given) {
    OpenskyOptions options = OpenskyOptions.of(given);
    OpenskyRequest request = new OpenskyRequest("DELETE", URI.create(given.get("url")), "/nothing/here");
    return assertThrows(OpenskyHttp.Refused.class, () -> new OpenskyHttp(options).send(request)).status();
  }
}
