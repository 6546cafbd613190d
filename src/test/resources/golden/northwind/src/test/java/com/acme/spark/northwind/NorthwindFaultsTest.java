package com.acme.spark.northwind;

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
class NorthwindFaultsTest {
  private static final int ROWS = 40;
  private static final String PATH = "/Orders".replaceAll("[{}]", "");

  private final NorthwindSystem system = NorthwindSystem.fresh();

  @BeforeEach
  void fill() {
    system.append(0, ROWS);
  }

  @AfterEach
  void close() {
    system.close();
  }

  static List<NorthwindServer.Fault> passing() {
    return NorthwindServer.passing();
  }

  @ParameterizedTest
  @MethodSource("passing")
  void isOvercome(NorthwindServer.Fault fault) {
    system.server().fail(fault);
    NorthwindText.assertSame(system.expected(0, ROWS), table().collectAsList());
    assertEquals(0, system.server().faults());
  }

  @Test
  void whatIsWrongIsNotTriedAgain() {
    system.server().fail(NorthwindServer.Fault.WRONG);
    NorthwindHttp http = new NorthwindHttp(NorthwindOptions.of(system.options()));
    NorthwindRetry retry = new NorthwindRetry(NorthwindOptions.of(system.options()));
    String message = assertThrows(IOException.class, () -> retry.call("read", () -> http.send(request()))).getMessage();
    assertTrue(message.contains("400") && message.contains("no such parameter"), message);
    assertEquals(0, retry.retries());
  }

  /** Or what two ranges have in common would be there twice. */
  @Test
  void whatTheApiGivesBeyondARangeIsDropped() {
    system.server().countEndsIn();
    NorthwindText.assertSame(system.expected(0, ROWS), table().collectAsList());
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
    NorthwindText.assertSame(system.expected(0, ROWS), table().collectAsList());
  }

  /** Or it would pass for one with no records. */
  @Test
  void anAnswerOfAnotherShapeIsAnError() throws IOException {
    try (NorthwindRecords records = new NorthwindRecords(new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)))) {
      assertThrows(IOException.class, records::next);
    }
  }

  @Test
  void aSuccessThatIsNoneAfterAllIsAnError() {
    assumeTrue(false, "the API has no such answers");
    system.server().fail(NorthwindServer.Fault.PARTIAL);
    NorthwindPages pages = new NorthwindPages(new NorthwindHttp(NorthwindOptions.of(system.options())), request(), record -> true, Long.MAX_VALUE);
    String message = assertThrows(IOException.class, pages::next).getMessage();
    assertTrue(message.contains("no such field") || message.contains("succeeded"), message);
  }

  private NorthwindRequest request() {
    return new NorthwindRequest("GET", URI.create(system.server().url()), PATH);
  }

  private Dataset<Row> table() {
    Map<String, String> options = new TreeMap<>(system.options());
    options.putAll(Map.of("timeout", "PT1S", "retryAttempts", "20", "retryMaxDelay", "PT0.2S"));
    return NorthwindSpark.session().read().format("northwind").options(options).load();
  }
}
