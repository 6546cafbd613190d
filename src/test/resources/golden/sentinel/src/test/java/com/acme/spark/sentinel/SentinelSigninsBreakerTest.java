package com.acme.spark.sentinel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server in distress is left alone for a while, then asked once; no server is asked more often than it should be. */
class SentinelSigninsBreakerTest {
  private static final boolean READS = true;
  private static final String METHOD = READS ? "POST" : "POST";
  private static final String PATH = (READS ? "/v1/workspaces/{workspace}/query" : "/").replaceAll("[{}]", "");

  private final SentinelSigninsSystem system = SentinelSigninsSystem.fresh();

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void opensAndCloses() throws InterruptedException {
    SentinelSigninsHttp http = http("3");
    system.server().fail(SentinelSigninsServer.Fault.UNAVAILABLE, SentinelSigninsServer.Fault.UNAVAILABLE, SentinelSigninsServer.Fault.UNAVAILABLE);
    for (int left = 2; left >= 0; left--) {
      assertTrue(message(http).contains("503"));
      assertEquals(left, system.server().faults());
    }
    assertTrue(message(http).contains("none before"));
    Thread.sleep(400);
    system.server().fail(SentinelSigninsServer.Fault.UNAVAILABLE);
    assertTrue(message(http).contains("503"), "one request goes to try");
    assertTrue(message(http).contains("none before"), "it failed, so there are no more");
    Thread.sleep(400);
    system.server().fail(SentinelSigninsServer.Fault.WRONG, SentinelSigninsServer.Fault.WRONG);
    assertTrue(message(http).contains("400"));
    assertTrue(message(http).contains("400"), "the server answers again");
  }

  @Test
  void asksNoFasterThanTheRate() {
    SentinelSigninsHttp http = http("100");
    long start = System.nanoTime();
    for (int i = 0; i < 5; i++) {
      system.server().fail(SentinelSigninsServer.Fault.WRONG);
      assertTrue(message(http).contains("400"));
    }
    assertTrue(System.nanoTime() - start >= 4 * 50_000_000L, "five requests at twenty a second");
  }

  @Test
  void aWaitOfHoursIsAnErrorAtOnce() {
    system.server().fail(SentinelSigninsServer.Fault.TOO_MANY_FOR_HOURS, SentinelSigninsServer.Fault.TOO_MANY_FOR_HOURS);
    for (int i = 0; i < 2; i++) {
      SentinelSigninsHttp.Refused refused = assertThrows(SentinelSigninsHttp.Refused.class, () -> http("100").send(request()));
      assertEquals(429, refused.status());
      assertFalse(refused.isPassing());
    }
  }

  private SentinelSigninsHttp http(String failures) {
    Map<String, String> options = new TreeMap<>(system.options());
    options.putAll(Map.of(
        "circuitBreakerFailures", failures, "circuitBreakerCoolDown", "PT0.3S", "requestsPerSecond", "20"));
    return new SentinelSigninsHttp(SentinelSigninsOptions.of(options));
  }

  private String message(SentinelSigninsHttp http) {
    return assertThrows(IOException.class, () -> http.send(request())).getMessage();
  }

  private SentinelSigninsRequest request() {
    return new SentinelSigninsRequest(METHOD, URI.create(system.server().url()), PATH);
  }
}
