package com.acme.spark.shop;

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
class ShopRequestTest {
  private static final String PATH = "/v1/shops/{shop}/orders".replaceAll("[{}]", "");

  private final ShopSystem system = ShopSystem.fresh();

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void holdsWhatIsTheSameInAll() throws IOException {
    ShopCall call = asked();
    assertPart(call, "header", "X-Api-Version", "2026-01-01");
    assertPart(call, "path", "shop", options().shop());
    assertPart(call, "query", "status", options().status());
    assertEquals("GET", call.method());
  }

  @Test
  void aUrlThatHasAQueryGoesOn() throws IOException {
    assertEquals("page=2&key=a%20b", request().at("/next?page=2").query("key", "a b").uri().getRawQuery());
    String url = system.server().url() + "/api?key=secret";
    IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> ShopOptions.of(with("url", url)));
    assertTrue(refused.getMessage().contains("url"), refused.getMessage());
  }

  @Test
  void noMoreRecordsAreAskedForThanAreWanted() throws IOException {
    system.append(0, 9);
    ShopRequest plain = new ShopRequest("GET", URI.create(system.server().url()), PATH);
    try (ShopPages pages = new ShopPages(new ShopHttp(options()), plain, record -> true, 3)) {
      for (int i = 0; i < 3; i++) {
        assertTrue(pages.next());
      }
      assertFalse(pages.next());
    }
    assertEquals(3, system.server().size(system.server().asked()));
  }

  private ShopOptions options() {
    return ShopOptions.of(system.options());
  }

  private Map<String, String> with(String option, String value) {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put(option, value);
    return options;
  }

  /** The last request for records. */
  private ShopCall asked() throws IOException {
    system.append(0, 1);
    ShopDataSource.check(system.options());
    return system.server().asked();
  }

  private static void assertPart(ShopCall call, String in, String name, Object value) {
    String there = call.value(in, name, "/v1/shops/{shop}/orders");
    assertTrue(value == null || there != null && there.contains(value.toString()), () -> in + " " + name + ": " + there);
  }

  private ShopRequest request() {
    return new ShopRequest("POST", URI.create(system.server().url()), "/");
  }
}
