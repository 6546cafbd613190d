package com.acme.spark.drive;

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
class DriveGateTest {
  private static final String METHOD =
      "GET";

  private static final String PATH =
      "/drives/{drive}/root/delta".replaceAll("[{}]", "");

  private final DriveSystem system = DriveSystem.fresh();

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void opensAndCloses() throws InterruptedException {
    DriveHttp http = http("3");
    trip(http);
    assertTrue(message(http).contains("none before"));
    assertEquals("open", state(http));
    Thread.sleep(400);
    assertEquals("half-open", state(http));
    system.server().fail(DriveServer.Fault.UNAVAILABLE);
    assertTrue(message(http).contains("503"), "one request goes to try");
    assertTrue(message(http).contains("none before"), "it failed, so there are no more");
    Thread.sleep(400);
    system.server().fail(DriveServer.Fault.WRONG, DriveServer.Fault.WRONG);
    assertTrue(message(http).contains("400"));
    assertEquals("closed", state(http));
    assertTrue(message(http).contains("400"), "the server answers again");
  }

  @Test
  void exactlyOneGoesToTry() throws InterruptedException {
    trip(http("3"));
    Thread.sleep(400);
    system.server().fail(DriveServer.Fault.SLOW);
    List<DriveHttp> all = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      DriveHttp http = http("3");
      all.add(http);
      threads.add(new Thread(() -> assertThrows(IOException.class, () -> http.send(request()))));
    }
    threads.forEach(Thread::start);
    Thread.sleep(500);
    assertEquals(1, all.stream().mapToLong(DriveHttp::requests).sum());
    for (Thread thread : threads) {
      thread.interrupt();
      thread.join();
    }
  }

  @Test
  void aTryThatIsInterruptedLetsTheNextOneGo() throws InterruptedException {
    DriveHttp http = http("3");
    trip(http);
    Thread.sleep(400);
    system.server().fail(DriveServer.Fault.SLOW);
    Thread trial = new Thread(() -> assertThrows(IOException.class, () -> http.send(request())));
    trial.start();
    Thread.sleep(200);
    assertTrue(message(http).contains("none before"));
    trial.interrupt();
    trial.join();
    system.server().fail(DriveServer.Fault.WRONG);
    assertTrue(message(http).contains("400"));
    assertEquals("closed", state(http));
  }

  @Test
  void asksNoFasterThanTheRate() {
    DriveHttp http = http("100");
    long start = System.nanoTime();
    for (int i = 0; i < 5; i++) {
      system.server().fail(DriveServer.Fault.WRONG);
      assertTrue(message(http).contains("400"));
    }
    assertTrue(System.nanoTime() - start >= 4 * 100_000_000L, "five requests at ten a second");
    assertTrue(http.throttledMillis() > 0 && http.requests() == 5);
  }

  @Test
  void theRateIsDividedByAllWhoMayAsk() {
    SparkConf conf = new SparkConf(false).set("spark.master", "local[4]");
    assertEquals(1, DriveGate.processes(conf));
    assertEquals(3, DriveGate.processes(conf.set("spark.master", "yarn")), "two executors unless said, and the driver");
    assertEquals(9, DriveGate.processes(conf.set("spark.executor.instances", "8")));
    conf.set("spark.dynamicAllocation.enabled", "true");
    assertThrows(IllegalStateException.class, () -> DriveGate.processes(conf));
    assertEquals(21, DriveGate.processes(conf.set("spark.dynamicAllocation.maxExecutors", "20")));
    assertThrows(IllegalStateException.class,
        () -> DriveGate.processes(new SparkConf(false).set("spark.master", "spark://somewhere:7077")));
  }

  @ParameterizedTest
  @EnumSource(value = DriveServer.Fault.class, names = {"TOO_MANY_FOR_A_SECOND", "TOO_MANY_UNTIL_A_DATE"})
  void nobodyAsksBeforeTheTimeThatTheServerNames(DriveServer.Fault fault) {
    long start = System.nanoTime();
    system.server().fail(fault, DriveServer.Fault.WRONG);
    assertTrue(message(http("100")).contains("429"));
    assertTrue(message(http("100")).contains("400"));
    assertTrue(System.nanoTime() - start >= 1_000_000_000L, "the other request waits for the second that the first is told");
  }

  @Test
  void whoComesFirstDoesNotWait() throws IOException {
    DriveGate gate = DriveGate.to(request().uri());
    assertEquals(Duration.ZERO, gate.enter(options("3")));
    gate.leave();
  }

  @Test
  void aWaitOfHoursIsAnErrorAtOnce() {
    system.server().fail(DriveServer.Fault.TOO_MANY_FOR_HOURS, DriveServer.Fault.TOO_MANY_FOR_HOURS);
    for (int i = 0; i < 2; i++) {
      DriveHttp.Refused refused = assertThrows(DriveHttp.Refused.class, () -> http("100").send(request()));
      assertEquals(429, refused.status());
      assertFalse(refused.isPassing());
    }
  }

  private void trip(DriveHttp http) {
    for (int i = 0; i < 3; i++) {
      system.server().fail(DriveServer.Fault.UNAVAILABLE);
      assertTrue(message(http).contains("503"));
    }
  }

  private static String state(DriveHttp http) {
    return new DriveHttp.BreakerState().aggregateTaskMetrics(new long[] {0, http.breakerState()});
  }

  private DriveHttp http(String failures) {
    return new DriveHttp(options(failures));
  }

  private DriveOptions options(String failures) {
    Map<String, String> options = new TreeMap<>(system.options());
    options.putAll(Map.of(
        "circuitBreakerFailures", failures, "circuitBreakerCoolDown", "PT0.3S", "requestsPerSecond", "10"));
    return DriveOptions.of(options);
  }

  private String message(DriveHttp http) {
    return assertThrows(IOException.class, () -> http.send(request())).getMessage();
  }

  private DriveRequest request() {
    return new DriveRequest(METHOD, URI.create(system.server().url()), PATH);
  }
}
