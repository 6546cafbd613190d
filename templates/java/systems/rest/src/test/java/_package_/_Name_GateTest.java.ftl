package [=package];

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
class [=Name]GateTest {
<@fragments of="any-request"/>

  private final [=Name]System system = [=Name]System.fresh();

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void opensAndCloses() throws InterruptedException {
    [=Name]Http http = http("3");
    trip(http);
    assertTrue(message(http).contains("none before"));
    assertEquals("open", state(http));
    Thread.sleep(400);
    assertEquals("half-open", state(http));
    system.server().fail([=Name]Server.Fault.UNAVAILABLE);
    assertTrue(message(http).contains("503"), "one request goes to try");
    assertTrue(message(http).contains("none before"), "it failed, so there are no more");
    Thread.sleep(400);
    system.server().fail([=Name]Server.Fault.WRONG, [=Name]Server.Fault.WRONG);
    assertTrue(message(http).contains("400"));
    assertEquals("closed", state(http));
    assertTrue(message(http).contains("400"), "the server answers again");
  }

  @Test
  void exactlyOneGoesToTry() throws InterruptedException {
    trip(http("3"));
    Thread.sleep(400);
    system.server().fail([=Name]Server.Fault.SLOW);
    List<[=Name]Http> all = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      [=Name]Http http = http("3");
      all.add(http);
      threads.add(new Thread(() -> assertThrows(IOException.class, () -> http.send(request()))));
    }
    threads.forEach(Thread::start);
    Thread.sleep(500);
    assertEquals(1, all.stream().mapToLong([=Name]Http::requests).sum());
    for (Thread thread : threads) {
      thread.interrupt();
      thread.join();
    }
  }

  @Test
  void aTryThatIsInterruptedLetsTheNextOneGo() throws InterruptedException {
    [=Name]Http http = http("3");
    trip(http);
    Thread.sleep(400);
    system.server().fail([=Name]Server.Fault.SLOW);
    Thread trial = new Thread(() -> assertThrows(IOException.class, () -> http.send(request())));
    trial.start();
    Thread.sleep(200);
    assertTrue(message(http).contains("none before"));
    trial.interrupt();
    trial.join();
    system.server().fail([=Name]Server.Fault.WRONG);
    assertTrue(message(http).contains("400"));
    assertEquals("closed", state(http));
  }
<@fragments of="gate-rates"/>

  @ParameterizedTest
  @EnumSource(value = [=Name]Server.Fault.class, names = {"TOO_MANY_FOR_A_SECOND", "TOO_MANY_UNTIL_A_DATE"})
  void nobodyAsksBeforeTheTimeThatTheServerNames([=Name]Server.Fault fault) {
    long start = System.nanoTime();
    system.server().fail(fault, [=Name]Server.Fault.WRONG);
    assertTrue(message(http("100")).contains("429"));
    assertTrue(message(http("100")).contains("400"));
    assertTrue(System.nanoTime() - start >= 1_000_000_000L, "the other request waits for the second that the first is told");
  }

  @Test
  void whoComesFirstDoesNotWait() throws IOException {
    [=Name]Gate gate = [=Name]Gate.to(request().uri());
    assertEquals(Duration.ZERO, gate.enter(options("3")));
    gate.leave();
  }

  @Test
  void aWaitOfHoursIsAnErrorAtOnce() {
    system.server().fail([=Name]Server.Fault.TOO_MANY_FOR_HOURS, [=Name]Server.Fault.TOO_MANY_FOR_HOURS);
    for (int i = 0; i < 2; i++) {
      [=Name]Http.Refused refused = assertThrows([=Name]Http.Refused.class, () -> http("100").send(request()));
      assertEquals(429, refused.status());
      assertFalse(refused.isPassing());
    }
  }

  private void trip([=Name]Http http) {
    for (int i = 0; i < 3; i++) {
      system.server().fail([=Name]Server.Fault.UNAVAILABLE);
      assertTrue(message(http).contains("503"));
    }
  }

  private static String state([=Name]Http http) {
    return new [=Name]Http.BreakerState().aggregateTaskMetrics(new long[] {0, http.breakerState()});
  }

  private [=Name]Http http(String failures) {
    return new [=Name]Http(options(failures));
  }

  private [=Name]Options options(String failures) {
    Map<String, String> options = new TreeMap<>(system.options());
    options.putAll(Map.of(
        "circuitBreakerFailures", failures, "circuitBreakerCoolDown", "PT0.3S", "requestsPerSecond", "10"));
    return [=Name]Options.of(options);
  }

  private String message([=Name]Http http) {
    return assertThrows(IOException.class, () -> http.send(request())).getMessage();
  }

  private [=Name]Request request() {
    return new [=Name]Request(METHOD, URI.create(system.server().url()), PATH);
  }
}
