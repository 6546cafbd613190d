package com.acme.spark.splunk;

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
class SplunkAccessRequestTest {
  private static final String PATH = "/services/search/v2/jobs/export".replaceAll("[{}]", "");

  private final SplunkAccessSystem system = SplunkAccessSystem.fresh();

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void holdsWhatIsTheSameInAll() throws IOException {
    SplunkAccessCall call = asked();
    assertPart(call, "form", "output_mode", "json");
    assertPart(call, "form", "preview", "false");
    assertPart(call, "form", "time_format", "%Y-%m-%dT%H:%M:%S.%6N%:z");
    assertPart(call, "form", "search", options().search());
    assertEquals("POST", call.method());
  }

  @Test
  void aUrlThatHasAQueryGoesOn() throws IOException {
    assertEquals("page=2&key=a%20b", request().at("/next?page=2").query("key", "a b").uri().getRawQuery());
    String url = system.server().url() + "/api?key=secret";
    IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> SplunkAccessOptions.of(with("url", url)));
    assertTrue(refused.getMessage().contains("url"), refused.getMessage());
  }

  private SplunkAccessOptions options() {
    return SplunkAccessOptions.of(system.options());
  }

  private Map<String, String> with(String option, String value) {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put(option, value);
    return options;
  }

  /** The last request for records. */
  private SplunkAccessCall asked() throws IOException {
    system.append(0, 1);
    SplunkAccessDataSource.check(system.options());
    return system.server().asked();
  }

  private static void assertPart(SplunkAccessCall call, String in, String name, Object value) {
    String there = call.value(in, name, "/services/search/v2/jobs/export");
    assertTrue(value == null || there != null && there.contains(value.toString()), () -> in + " " + name + ": " + there);
  }

  private SplunkAccessRequest request() {
    return new SplunkAccessRequest("POST", URI.create(system.server().url()), "/");
  }
}
