package com.acme.spark.hubspot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to single answers, every row is read once; what would only happen again is not tried again. */
class HubspotContactsFaultsTest {
  private static final int ROWS = 40;
  private static final String PATH = "/crm/v3/objects/contacts/search".replaceAll("[{}]", "");

  private final HubspotContactsSystem system = HubspotContactsSystem.fresh();

  @BeforeEach
  void fill() {
    system.append(0, ROWS);
  }

  @AfterEach
  void close() {
    system.close();
  }

  static List<HubspotContactsServer.Fault> passing() {
    return HubspotContactsServer.passing();
  }

  @ParameterizedTest
  @MethodSource("passing")
  void isOvercome(HubspotContactsServer.Fault fault) {
    system.server().fail(fault);
    HubspotContactsText.assertSame(system.expected(0, ROWS), table().collectAsList());
    assertEquals(0, system.server().faults());
  }

  @Test
  void whatIsWrongIsNotTriedAgain() {
    system.server().fail(HubspotContactsServer.Fault.WRONG);
    HubspotContactsHttp http = new HubspotContactsHttp(HubspotContactsOptions.of(system.options()));
    HubspotContactsRetry retry = new HubspotContactsRetry(HubspotContactsOptions.of(system.options()));
    String message = assertThrows(IOException.class, () -> retry.call("read", () -> http.send(request()))).getMessage();
    assertTrue(message.contains("400") && message.contains("no such parameter"), message);
    assertEquals(0, retry.retries());
  }

  /** Or what two ranges have in common would be there twice. */
  @Test
  void whatTheApiGivesBeyondARangeIsDropped() {
    system.server().countEndsIn();
    HubspotContactsText.assertSame(system.expected(0, ROWS), table().collectAsList());
  }

  @Test
  void pagesThatLeadBackAreAnError() {
    system.server().circle();
    String message = assertThrows(Exception.class, () -> table().collectAsList()).getMessage();
    assertTrue(message.contains("leads back") || message.contains("the page before"), message);
  }

  /** An API that looks for records behind its paging gives such pages. */
  @Test
  void anEmptyPageIsNotTheEnd() {
    system.server().beginEmpty();
    HubspotContactsText.assertSame(system.expected(0, ROWS), table().collectAsList());
  }

  /** Or it would pass for one with no records. */
  @Test
  void anAnswerOfAnotherShapeIsAnError() throws IOException {
    try (HubspotContactsRecords records = new HubspotContactsRecords(new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)))) {
      assertThrows(IOException.class, records::next);
    }
  }

  @Test
  void aSuccessThatIsNoneAfterAllIsAnError() {
    assumeTrue(false, "the API has no such answers");
    system.server().fail(HubspotContactsServer.Fault.PARTIAL);
    HubspotContactsPages pages = new HubspotContactsPages(new HubspotContactsHttp(HubspotContactsOptions.of(system.options())), request(), record -> true, Long.MAX_VALUE);
    String message = assertThrows(IOException.class, pages::next).getMessage();
    assertTrue(message.contains("no such field") || message.contains("succeeded"), message);
  }

  private HubspotContactsRequest request() {
    return new HubspotContactsRequest("POST", URI.create(system.server().url()), PATH);
  }

  private Dataset<Row> table() {
    Map<String, String> options = new TreeMap<>(system.options());
    options.putAll(Map.of("timeout", "PT1S", "retryAttempts", "20", "retryMaxDelay", "PT0.2S"));
    return HubspotContactsSpark.session().read().format("hubspot-contacts").options(options).load();
  }
}
