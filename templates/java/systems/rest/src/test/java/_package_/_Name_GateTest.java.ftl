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
<@fragments of="gate-waits"/>

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
