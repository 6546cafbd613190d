package com.acme.spark.opensky;

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
class OpenskyRequestTest {
  private static final String PATH = "/states/all".replaceAll("[{}]", "");

  private final OpenskySystem system = OpenskySystem.fresh();

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void holdsWhatIsTheSameInAll() throws IOException {
    OpenskyCall call = asked();
    assertPart(call, "query", "lamin", options().south());
    assertPart(call, "query", "lamax", options().north());
    assertPart(call, "query", "lomin", options().west());
    assertPart(call, "query", "lomax", options().east());
    assertEquals("GET", call.method());
  }

  @Test
  void aUrlThatHasAQueryGoesOn() throws IOException {
    assertEquals("page=2&key=a%20b", request().at("/next?page=2").query("key", "a b").uri().getRawQuery());
    String url = system.server().url() + "/api?key=secret";
    IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> OpenskyOptions.of(with("url", url)));
    assertTrue(refused.getMessage().contains("url"), refused.getMessage());
  }

  private OpenskyOptions options() {
    return OpenskyOptions.of(system.options());
  }

  private Map<String, String> with(String option, String value) {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put(option, value);
    return options;
  }

  /** The last request for records. */
  private OpenskyCall asked() throws IOException {
    system.append(0, 1);
    OpenskyDataSource.check(system.options());
    return system.server().asked();
  }

  private static void assertPart(OpenskyCall call, String in, String name, Object value) {
    String there = call.value(in, name, "/states/all");
    assertTrue(value == null || there != null && there.contains(value.toString()), () -> in + " " + name + ": " + there);
  }

  private OpenskyRequest request() {
    return new OpenskyRequest("POST", URI.create(system.server().url()), "/");
  }
}
