package com.acme.spark.hubspot;

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
class HubspotContactsRequestTest {
  private static final String PATH = "/crm/v3/objects/contacts/search".replaceAll("[{}]", "");

  private final HubspotContactsSystem system = HubspotContactsSystem.fresh();

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void holdsWhatIsTheSameInAll() throws IOException {
    HubspotContactsCall call = asked();
    assertJson(call, "body", "/properties", "[\"email\", \"firstname\", \"lastname\", \"company\"]");
    assertPart(call, "body", "/sorts/0/propertyName", "lastmodifieddate");
    assertPart(call, "body", "/sorts/0/direction", "ASCENDING");
    assertEquals("POST", call.method());
  }

  @Test
  void aUrlThatHasAQueryGoesOn() throws IOException {
    assertEquals("page=2&key=a%20b", request().at("/next?page=2").query("key", "a b").uri().getRawQuery());
    String url = system.server().url() + "/api?key=secret";
    IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> HubspotContactsOptions.of(with("url", url)));
    assertTrue(refused.getMessage().contains("url"), refused.getMessage());
  }

  @Test
  void noMoreRecordsAreAskedForThanAreWanted() throws IOException {
    system.append(0, 9);
    HubspotContactsRequest plain = new HubspotContactsRequest("POST", URI.create(system.server().url()), PATH);
    try (HubspotContactsPages pages = new HubspotContactsPages(new HubspotContactsHttp(options()), plain, record -> true, 3)) {
      for (int i = 0; i < 3; i++) {
        assertTrue(pages.next());
      }
      assertFalse(pages.next());
    }
    assertEquals(3, system.server().size(system.server().asked()));
  }

  private HubspotContactsOptions options() {
    return HubspotContactsOptions.of(system.options());
  }

  private Map<String, String> with(String option, String value) {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put(option, value);
    return options;
  }

  /** The last request for records. */
  private HubspotContactsCall asked() throws IOException {
    system.append(0, 1);
    HubspotContactsDataSource.check(system.options());
    return system.server().asked();
  }

  private static void assertPart(HubspotContactsCall call, String in, String name, Object value) {
    String there = call.value(in, name, "/crm/v3/objects/contacts/search");
    assertTrue(value == null || there != null && there.contains(value.toString()), () -> in + " " + name + ": " + there);
  }

  private static void assertJson(HubspotContactsCall call, String in, String name, String value) {
    assertEquals(HubspotContactsJson.parse(value), HubspotContactsJson.parse(call.body()).at(name), in + " " + name);
  }

  private HubspotContactsRequest request() {
    return new HubspotContactsRequest("POST", URI.create(system.server().url()), "/");
  }
}
