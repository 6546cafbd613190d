package com.acme.spark.sentinel;

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
class SentinelSigninsFaultsTest {
  private static final int ROWS = 40;
  private static final String PATH = "/v1/workspaces/{workspace}/query".replaceAll("[{}]", "");

  private final SentinelSigninsSystem system = SentinelSigninsSystem.fresh();

  @BeforeEach
  void fill() {
    system.append(0, ROWS);
  }

  @AfterEach
  void close() {
    system.close();
  }

  static List<SentinelSigninsServer.Fault> passing() {
    return SentinelSigninsServer.passing();
  }

  @ParameterizedTest
  @MethodSource("passing")
  void isOvercome(SentinelSigninsServer.Fault fault) {
    system.server().fail(fault);
    SentinelSigninsText.assertSame(system.expected(0, ROWS), table().collectAsList());
    assertEquals(0, system.server().faults());
  }

  @Test
  void whatIsWrongIsNotTriedAgain() {
    system.server().fail(SentinelSigninsServer.Fault.WRONG);
    SentinelSigninsHttp http = new SentinelSigninsHttp(SentinelSigninsOptions.of(system.options()));
    SentinelSigninsRetry retry = new SentinelSigninsRetry(SentinelSigninsOptions.of(system.options()));
    String message = assertThrows(IOException.class, () -> retry.call("read", () -> http.send(request()))).getMessage();
    assertTrue(message.contains("400") && message.contains("no such parameter"), message);
    assertEquals(0, retry.retries());
  }

  /** Or what two ranges have in common would be there twice. */
  @Test
  void whatTheApiGivesBeyondARangeIsDropped() {
    system.server().countEndsIn();
    SentinelSigninsText.assertSame(system.expected(0, ROWS), table().collectAsList());
  }

  /** Or it would pass for one with no records. */
  @Test
  void anAnswerOfAnotherShapeIsAnError() throws IOException {
    try (SentinelSigninsRecords records = new SentinelSigninsRecords(new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)))) {
      assertThrows(IOException.class, records::next);
    }
  }

  @Test
  void aSuccessThatIsNoneAfterAllIsAnError() {
    assumeTrue(false, "the API has no such answers");
    system.server().fail(SentinelSigninsServer.Fault.PARTIAL);
    SentinelSigninsPages pages = new SentinelSigninsPages(new SentinelSigninsHttp(SentinelSigninsOptions.of(system.options())), request(), record -> true, Long.MAX_VALUE);
    String message = assertThrows(IOException.class, pages::next).getMessage();
    assertTrue(message.contains("no such field") || message.contains("succeeded"), message);
  }

  private SentinelSigninsRequest request() {
    return new SentinelSigninsRequest("POST", URI.create(system.server().url()), PATH);
  }

  private Dataset<Row> table() {
    Map<String, String> options = new TreeMap<>(system.options());
    options.putAll(Map.of("timeout", "PT1S", "retryAttempts", "20", "retryMaxDelay", "PT0.2S"));
    return SentinelSigninsSpark.session().read().format("sentinel-signins").options(options).load();
  }
}
