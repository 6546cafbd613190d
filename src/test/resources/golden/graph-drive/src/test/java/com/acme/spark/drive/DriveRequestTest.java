package com.acme.spark.drive;

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
class DriveRequestTest {
  private static final String PATH = "/drives/{drive}/root/delta".replaceAll("[{}]", "");

  private final DriveSystem system = DriveSystem.fresh();

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void holdsWhatIsTheSameInAll() throws IOException {
    DriveCall call = asked();
    assertPart(call, "path", "drive", options().drive());
    assertEquals("GET", call.method());
  }

  @Test
  void aUrlThatHasAQueryGoesOn() throws IOException {
    assertEquals("page=2&key=a%20b", request().at("/next?page=2").query("key", "a b").uri().getRawQuery());
    String url = system.server().url() + "/api?key=secret";
    IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> DriveOptions.of(with("url", url)));
    assertTrue(refused.getMessage().contains("url"), refused.getMessage());
  }

  @Test
  void noMoreRecordsAreAskedForThanAreWanted() throws IOException {
    system.append(0, 9);
    DriveRequest plain = new DriveRequest("GET", URI.create(system.server().url()), PATH);
    try (DrivePages pages = new DrivePages(new DriveHttp(options()), plain, record -> true, 3)) {
      for (int i = 0; i < 3; i++) {
        assertTrue(pages.next());
      }
      assertFalse(pages.next());
    }
    assertEquals(3, system.server().size(system.server().asked()));
  }

  private DriveOptions options() {
    return DriveOptions.of(system.options());
  }

  private Map<String, String> with(String option, String value) {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put(option, value);
    return options;
  }

  /** The last request for records. */
  private DriveCall asked() throws IOException {
    system.append(0, 1);
    DriveDataSource.check(system.options());
    return system.server().asked();
  }

  private static void assertPart(DriveCall call, String in, String name, Object value) {
    String there = call.value(in, name, "/drives/{drive}/root/delta");
    assertTrue(value == null || there != null && there.contains(value.toString()), () -> in + " " + name + ": " + there);
  }

  private DriveRequest request() {
    return new DriveRequest("POST", URI.create(system.server().url()), "/");
  }
}
