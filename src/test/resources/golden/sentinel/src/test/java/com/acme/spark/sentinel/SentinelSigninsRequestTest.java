package com.acme.spark.sentinel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What belongs to a request that reads is where the API looks for it. */
class SentinelSigninsRequestTest {
  private static final String PATH = "/v1/workspaces/{workspace}/query".replaceAll("[{}]", "");

  private final SentinelSigninsSystem system = SentinelSigninsSystem.fresh();

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void holdsWhatIsTheSameInAll() throws IOException {
    SentinelSigninsCall call = asked();
    assertPart(call, "body", "/query", "SigninLogs | project TimeGenerated, UserPrincipalName, AppDisplayName, IPAddress, ResultType");
    assertPart(call, "path", "workspace", options().workspaceId());
    assertEquals("POST", call.method());
  }

  @Test
  void aUrlThatHasAQueryGoesOn() throws IOException {
    assertEquals("page=2&key=a%20b", request().at("/next?page=2").query("key", "a b").uri().getRawQuery());
    String url = system.server().url() + "/api?key=secret";
    IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> SentinelSigninsOptions.of(with("url", url)));
    assertTrue(refused.getMessage().contains("url"), refused.getMessage());
  }

  private SentinelSigninsOptions options() {
    return SentinelSigninsOptions.of(system.options());
  }

  private Map<String, String> with(String option, String value) {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put(option, value);
    return options;
  }

  /** The last request for records. */
  private SentinelSigninsCall asked() throws IOException {
    system.append(0, 1);
    SentinelSigninsDataSource.check(system.options());
    return system.server().asked();
  }

  private static void assertPart(SentinelSigninsCall call, String in, String name, Object value) {
    String there = call.value(in, name, "/v1/workspaces/{workspace}/query");
    assertTrue(value == null || there != null && there.contains(value.toString()), () -> in + " " + name + ": " + there);
  }

  private SentinelSigninsRequest request() {
    return new SentinelSigninsRequest("POST", URI.create(system.server().url()), "/");
  }
}
