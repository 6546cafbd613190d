package com.acme.spark.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
    assertEquals("GET", call.method());
  }

  @Test
  void holdsTheOptionsThatAreSet() throws IOException {
    ExchangeRatesCall call = asked();
    ExchangeRatesOptions options = ExchangeRatesOptions.of(system.options());
    assertPart(call, "path", "series", options.series());
    assertPart(call, "query", "startPeriod", options.since());
    assertTrue(system.server().url().startsWith(options.url().getScheme()));
  }

  @Test
  void aUrlThatHasAQueryGoesOn() throws IOException {
    assertEquals("page=2&key=a%20b", request().at("/next?page=2").query("key", "a b").uri().getRawQuery());
    String url = system.server().url() + "/api?key=secret";
    IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> ExchangeRatesOptions.of(with("url", url)));
    assertTrue(refused.getMessage().contains("url"), refused.getMessage());
  }

  @Test
  void noMoreRecordsAreAskedForThanAreWanted() throws IOException {
    assumeTrue(false, "the API is not told how long a page is to be");
    system.append(0, 9);
    ExchangeRatesRequest plain = new ExchangeRatesRequest("GET", URI.create(system.server().url()), PATH);
    try (ExchangeRatesPages pages = new ExchangeRatesPages(new ExchangeRatesHttp(ExchangeRatesOptions.of(system.options())), plain, record -> true, 3)) {
      for (int i = 0; i < 3; i++) {
        assertTrue(pages.next());
      }
      assertFalse(pages.next());
    }
    assertEquals("3", system.server().asked().value("query", "", ""));
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
