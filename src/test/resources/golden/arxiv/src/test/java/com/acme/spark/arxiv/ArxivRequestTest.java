package com.acme.spark.arxiv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What belongs to a request that reads is where the API looks for it. */
class ArxivRequestTest {
  private static final String PATH = "/query".replaceAll("[{}]", "");

  private final ArxivSystem system = ArxivSystem.fresh();

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void holdsWhatIsTheSameInAll() throws IOException {
    ArxivCall call = asked();
    assertPart(call, "query", "sortBy", "submittedDate");
    assertPart(call, "query", "sortOrder", "ascending");
    assertPart(call, "query", "search_query", options().query());
    assertEquals("GET", call.method());
  }

  @Test
  void aUrlThatHasAQueryGoesOn() throws IOException {
    assertEquals("page=2&key=a%20b", request().at("/next?page=2").query("key", "a b").uri().getRawQuery());
    String url = system.server().url() + "/api?key=secret";
    IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> ArxivOptions.of(with("url", url)));
    assertTrue(refused.getMessage().contains("url"), refused.getMessage());
  }

  @Test
  void noMoreRecordsAreAskedForThanAreWanted() throws IOException {
    system.append(0, 9);
    ArxivRequest plain = new ArxivRequest("GET", URI.create(system.server().url()), PATH);
    try (ArxivPages pages = new ArxivPages(new ArxivHttp(options()), plain, record -> true, 3)) {
      for (int i = 0; i < 3; i++) {
        assertTrue(pages.next());
      }
      assertFalse(pages.next());
    }
    assertEquals(3, system.server().size(system.server().asked()));
  }

  private ArxivOptions options() {
    return ArxivOptions.of(system.options());
  }

  private Map<String, String> with(String option, String value) {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put(option, value);
    return options;
  }

  /** The last request for records. */
  private ArxivCall asked() throws IOException {
    system.append(0, 1);
    ArxivDataSource.check(system.options());
    return system.server().asked();
  }

  private static void assertPart(ArxivCall call, String in, String name, Object value) {
    String there = call.value(in, name, "/query");
    assertTrue(value == null || there != null && there.contains(value.toString()), () -> in + " " + name + ": " + there);
  }

  private ArxivRequest request() {
    return new ArxivRequest("POST", URI.create(system.server().url()), "/");
  }
}
