package com.acme.spark.hubspot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An access token is shared and used until it is no longer good, and then there is another one. */
class HubspotContactsTokensTest {
  private static final int TASKS = 8;

  private final HubspotContactsSystem system = HubspotContactsSystem.fresh();

  @AfterEach
  void close() {
    system.server().lifetime(3600);
    system.server().refuseLogins(false);
    system.close();
  }

  @Test
  void isAskedForOnceByTasksThatStartTogether() {
    eachLogin(options -> assertEquals(1, tokensFor(options)));
  }

  @Test
  void isRenewedOnceWhenItIsRefused() {
    eachLogin(options -> {
      tokensFor(options);
      system.server().expire();
      assertEquals(1, tokensFor(options), "whoever is refused takes what another one has asked for");
      assertEquals(0, tokensFor(options));
    });
  }

  @Test
  void isRenewedBeforeItRunsOut() {
    system.server().lifetime(1);
    eachLogin(options -> {
      tokensFor(options);
      assertEquals(0, tokensFor(options));
      system.server().lifetime(3600);
      pause();
      assertEquals(1, tokensFor(options), "it was good for a second");
      system.server().lifetime(1);
    });
  }

  @Test
  void isNotShownWhenTheServerShowsIt() {
    eachLogin(options -> {
      tokensFor(options);
      system.server().refuseAll(true);
      String message = assertThrows(HubspotContactsHttp.Refused.class, () -> send(options)).getMessage();
      system.server().refuseAll(false);
      assertFalse(message.contains("-token-"), message);
    });
  }

  /** Many a server locks out who fails to log in a few times. */
  @Test
  void aLoginThatIsRefusedIsNotTriedAgain() {
    eachLogin(options -> {
      system.server().expire();
      system.server().refuseLogins(true);
      HubspotContactsRetry retry = new HubspotContactsRetry(HubspotContactsOptions.of(options));
      assertThrows(IOException.class, () -> retry.call("read", () -> send(options)));
      system.server().refuseLogins(false);
      assertEquals(0, retry.retries());
    });
  }

  /** Has a login of each style tested, which no other test has. */
  private void eachLogin(Consumer<Map<String, String>> test) {
    for (String style : List.of("oauth2-refresh-token")) {
      test.accept(system.options(style));
    }
  }

  /** How many tokens there are more when tasks send a request each, all at once. */
  private int tokensFor(Map<String, String> options) {
    int before = system.server().tokens();
    ExecutorService tasks = Executors.newFixedThreadPool(TASKS);
    try {
      Callable<Integer> task = () -> assertThrows(HubspotContactsHttp.Refused.class, () -> send(options)).status();
      for (Future<Integer> status : tasks.invokeAll(Stream.generate(() -> task).limit(TASKS).toList())) {
        assertEquals(404, status.get());
      }
    } catch (Exception e) {
      throw new AssertionError(e);
    } finally {
      tasks.shutdownNow();
    }
    return system.server().tokens() - before;
  }

  private static void pause() {
    try {
      Thread.sleep(1100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static HubspotContactsHttp.Answer send(Map<String, String> options) throws IOException {
    HubspotContactsRequest request = new HubspotContactsRequest("DELETE", URI.create(options.get("url")), "/nothing/here");
    return new HubspotContactsHttp(HubspotContactsOptions.of(options)).send(request);
  }
}
