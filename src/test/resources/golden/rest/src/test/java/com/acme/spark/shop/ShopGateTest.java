package com.acme.spark.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server in distress is left alone for a while, then asked once; no server is asked more often than it should be. */
class ShopGateTest {
  private static final String METHOD =
      "GET";

  private static final String PATH =
      "/v1/shops/{shop}/orders".replaceAll("[{}]", "");

  private final ShopSystem system = ShopSystem.fresh();

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void opensAndCloses() throws InterruptedException {
    ShopHttp http = http("3");
    trip(http);
    assertTrue(message(http).contains("none before"));
    assertEquals("open", state(http));
    Thread.sleep(400);
    assertEquals("half-open", state(http));
    system.server().fail(ShopServer.Fault.UNAVAILABLE);
    assertTrue(message(http).contains("503"), "one request goes to try");
    assertTrue(message(http).contains("none before"), "it failed, so there are no more");
    Thread.sleep(400);
    system.server().fail(ShopServer.Fault.WRONG, ShopServer.Fault.WRONG);
    assertTrue(message(http).contains("400"));
    assertEquals("closed", state(http));
    assertTrue(message(http).contains("400"), "the server answers again");
  }

  @Test
  void exactlyOneGoesToTry() throws InterruptedException {
    trip(http("3"));
    Thread.sleep(400);
    system.server().fail(ShopServer.Fault.SLOW);
    List<ShopHttp> all = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      ShopHttp http = http("3");
      all.add(http);
      threads.add(new Thread(() -> assertThrows(IOException.class, () -> http.send(request()))));
    }
    threads.forEach(Thread::start);
    Thread.sleep(500);
    assertEquals(1, all.stream().mapToLong(ShopHttp::requests).sum());
    for (Thread thread : threads) {
      thread.interrupt();
      thread.join();
    }
  }

  @Test
  void aTryThatIsInterruptedLetsTheNextOneGo() throws InterruptedException {
    ShopHttp http = http("3");
    trip(http);
    Thread.sleep(400);
    system.server().fail(ShopServer.Fault.SLOW);
    Thread trial = new Thread(() -> assertThrows(IOException.class, () -> http.send(request())));
    trial.start();
    Thread.sleep(200);
    assertTrue(message(http).contains("none before"));
    trial.interrupt();
    trial.join();
    system.server().fail(ShopServer.Fault.WRONG);
    assertTrue(message(http).contains("400"));
    assertEquals("closed", state(http));
  }

  @Test
  void asksNoFasterThanTheRate() {
    ShopHttp http = http("100");
    long start = System.nanoTime();
    for (int i = 0; i < 5; i++) {
      system.server().fail(ShopServer.Fault.WRONG);
      assertTrue(message(http).contains("400"));
    }
    assertTrue(System.nanoTime() - start >= 4 * 100_000_000L, "five requests at ten a second");
    assertTrue(http.throttledMillis() > 0 && http.requests() == 5);
  }

  @Test
  void theRateIsDividedByAllWhoMayAsk() {
    SparkConf conf = new SparkConf(false).set("spark.master", "local[4]");
    assertEquals(1, ShopGate.processes(conf));
    assertEquals(3, ShopGate.processes(conf.set("spark.master", "yarn")), "two executors unless said, and the driver");
    assertEquals(9, ShopGate.processes(conf.set("spark.executor.instances", "8")));
    conf.set("spark.dynamicAllocation.enabled", "true");
    assertThrows(IllegalStateException.class, () -> ShopGate.processes(conf));
    assertEquals(21, ShopGate.processes(conf.set("spark.dynamicAllocation.maxExecutors", "20")));
    assertThrows(IllegalStateException.class,
        () -> ShopGate.processes(new SparkConf(false).set("spark.master", "spark://somewhere:7077")));
  }

  @ParameterizedTest
  @EnumSource(value = ShopServer.Fault.class, names = {"TOO_MANY_FOR_A_SECOND", "TOO_MANY_UNTIL_A_DATE"})
  void nobodyAsksBeforeTheTimeThatTheServerNames(ShopServer.Fault fault) {
    long start = System.nanoTime();
    system.server().fail(fault, ShopServer.Fault.WRONG);
    assertTrue(message(http("100")).contains("429"));
    assertTrue(message(http("100")).contains("400"));
    assertTrue(System.nanoTime() - start >= 1_000_000_000L, "the other request waits for the second that the first is told");
  }

  @Test
  void whoComesFirstDoesNotWait() throws IOException {
    ShopGate gate = ShopGate.to(request().uri());
    assertEquals(Duration.ZERO, gate.enter(options("3")));
    gate.leave();
  }

  @Test
  void aWaitOfHoursIsAnErrorAtOnce() {
    system.server().fail(ShopServer.Fault.TOO_MANY_FOR_HOURS, ShopServer.Fault.TOO_MANY_FOR_HOURS);
    for (int i = 0; i < 2; i++) {
      ShopHttp.Refused refused = assertThrows(ShopHttp.Refused.class, () -> http("100").send(request()));
      assertEquals(429, refused.status());
      assertFalse(refused.isPassing());
    }
  }

  private void trip(ShopHttp http) {
    for (int i = 0; i < 3; i++) {
      system.server().fail(ShopServer.Fault.UNAVAILABLE);
      assertTrue(message(http).contains("503"));
    }
  }

  private static String state(ShopHttp http) {
    return new ShopHttp.BreakerState().aggregateTaskMetrics(new long[] {0, http.breakerState()});
  }

  private ShopHttp http(String failures) {
    return new ShopHttp(options(failures));
  }

  private ShopOptions options(String failures) {
    Map<String, String> options = new TreeMap<>(system.options());
    options.putAll(Map.of(
        "circuitBreakerFailures", failures, "circuitBreakerCoolDown", "PT0.3S", "requestsPerSecond", "10"));
    return ShopOptions.of(options);
  }

  private String message(ShopHttp http) {
    return assertThrows(IOException.class, () -> http.send(request())).getMessage();
  }

  private ShopRequest request() {
    return new ShopRequest(METHOD, URI.create(system.server().url()), PATH);
  }
}
