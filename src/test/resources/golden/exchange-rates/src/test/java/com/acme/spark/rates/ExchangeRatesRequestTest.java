package com.acme.spark.rates;

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
class ExchangeRatesRequestTest {
  private static final String PATH = "/data/EXR/{series}".replaceAll("[{}]", "");

  private final ExchangeRatesSystem system = ExchangeRatesSystem.fresh();

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void holdsWhatIsTheSameInAll() throws IOException {
    ExchangeRatesCall call = asked();
    assertPart(call, "query", "format", "csvdata");
    assertPart(call, "path", "series", options().series());
    assertPart(call, "query", "startPeriod", options().since());
    assertEquals("GET", call.method());
  }

  @Test
  void aUrlThatHasAQueryGoesOn() throws IOException {
    assertEquals("page=2&key=a%20b", request().at("/next?page=2").query("key", "a b").uri().getRawQuery());
    String url = system.server().url() + "/api?key=secret";
    IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> ExchangeRatesOptions.of(with("url", url)));
    assertTrue(refused.getMessage().contains("url"), refused.getMessage());
  }

  private ExchangeRatesOptions options() {
    return ExchangeRatesOptions.of(system.options());
  }

  private Map<String, String> with(String option, String value) {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put(option, value);
    return options;
  }

  /** The last request for records. */
  private ExchangeRatesCall asked() throws IOException {
    system.append(0, 1);
    ExchangeRatesDataSource.check(system.options());
    return system.server().asked();
  }

  private static void assertPart(ExchangeRatesCall call, String in, String name, Object value) {
    String there = call.value(in, name, "/data/EXR/{series}");
    assertTrue(value == null || there != null && there.contains(value.toString()), () -> in + " " + name + ": " + there);
  }

  private ExchangeRatesRequest request() {
    return new ExchangeRatesRequest("POST", URI.create(system.server().url()), "/");
  }
}
