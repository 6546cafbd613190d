package com.acme.spark.associations;

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
class HubspotAssociationsRequestTest {
  private static final String PATH = "/crm/v4/objects/contacts/{contact}/associations/companies".replaceAll("[{}]", "");

  private final HubspotAssociationsSystem system = HubspotAssociationsSystem.fresh();

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void holdsWhatIsTheSameInAll() throws IOException {
    HubspotAssociationsCall call = asked();
    assertEquals("GET", call.method());
  }

  @Test
  void aUrlThatHasAQueryGoesOn() throws IOException {
    assertEquals("page=2&key=a%20b", request().at("/next?page=2").query("key", "a b").uri().getRawQuery());
    String url = system.server().url() + "/api?key=secret";
    IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> HubspotAssociationsOptions.of(with("url", url)));
    assertTrue(refused.getMessage().contains("url"), refused.getMessage());
  }

  private HubspotAssociationsOptions options() {
    return HubspotAssociationsOptions.of(system.options());
  }

  private Map<String, String> with(String option, String value) {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put(option, value);
    return options;
  }

  /** The last request for records. */
  private HubspotAssociationsCall asked() throws IOException {
    system.append(0, 1);
    HubspotAssociationsSpark.session().read().format("hubspot-associations").options(system.options()).load().collectAsList();
    return system.server().asked();
  }

  private HubspotAssociationsRequest request() {
    return new HubspotAssociationsRequest("POST", URI.create(system.server().url()), "/");
  }
}
