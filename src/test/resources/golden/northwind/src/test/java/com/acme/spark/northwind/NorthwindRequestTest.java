package com.acme.spark.northwind;

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
class NorthwindRequestTest {
  private static final String PATH = "/Orders".replaceAll("[{}]", "");

  private final NorthwindSystem system = NorthwindSystem.fresh();

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void holdsWhatIsTheSameInAll() throws IOException {
    NorthwindCall call = asked();
    assertPart(call, "query", "$orderby", "OrderID");
    assertPart(call, "query", "$select", "OrderID,CustomerID,OrderDate,ShippedDate,Freight,ShipCountry");
    assertPart(call, "query", "$expand", "Order_Details($select=ProductID,UnitPrice,Quantity)");
    assertPart(call, "header", "OData-MaxVersion", "4.0");
    assertPart(call, "header", "Accept", "application/json");
    assertEquals("GET", call.method());
  }

  @Test
  void aUrlThatHasAQueryGoesOn() throws IOException {
    assertEquals("page=2&key=a%20b", request().at("/next?page=2").query("key", "a b").uri().getRawQuery());
    String url = system.server().url() + "/api?key=secret";
    IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> NorthwindOptions.of(with("url", url)));
    assertTrue(refused.getMessage().contains("url"), refused.getMessage());
  }

  @Test
  void aParameterIsMadeOfItsParts() {
    assertEquals("q=a%20b", request().query("q", null, " ").query("q", "a", " ").query("q", null, " ").query("q", "b", " ").uri().getRawQuery());
    assertEquals("q=a%20b", request().form("q", "a", " ").form("q", "b", " ").content());
    assertEquals("{\"q\":{\"r\":\"a b\"}}", request().body("/q/r", "a", " ").body("/q/r", "b", " ").content());
  }

  private NorthwindOptions options() {
    return NorthwindOptions.of(system.options());
  }

  private Map<String, String> with(String option, String value) {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put(option, value);
    return options;
  }

  /** The last request for records. */
  private NorthwindCall asked() throws IOException {
    system.append(0, 1);
    NorthwindDataSource.check(system.options());
    return system.server().asked();
  }

  private static void assertPart(NorthwindCall call, String in, String name, Object value) {
    String there = call.value(in, name, "/Orders");
    assertTrue(value == null || there != null && there.contains(value.toString()), () -> in + " " + name + ": " + there);
  }

  private NorthwindRequest request() {
    return new NorthwindRequest("POST", URI.create(system.server().url()), "/");
  }
}
