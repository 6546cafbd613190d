package com.acme.spark.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The second server stands in for the first, and never doubles a row. */
class ShopSecondaryTest {
  private final ShopSystem first = ShopSystem.fresh();
  private final ShopSystem second = ShopSystem.fresh();

  @AfterEach
  void close() {
    first.close();
    second.close();
  }

  @Test
  void aRequestIsMovedToTheOtherServerAndBack() {
    URI here = URI.create("https://a.example.com/api/");
    URI there = URI.create("https://b.example.com");
    ShopRequest request = new ShopRequest("GET", here, "/orders").query("page", 2);
    ShopRequest moved = request.moved(here, there);
    assertEquals("https://b.example.com/orders?page=2", moved.uri().toString());
    assertEquals(request.uri(), moved.moved(there, here).uri());
    assertNull(request.moved(there, here));
  }

  @Test
  void isReadWhenTheFirstIsDown() {
    second.append(0, 20);
    first.close();
    ShopText.assertSame(second.expected(0, 20), read());
  }

  @Test
  void isNotReadAfterTheFirstPage() throws IOException {
    first.append(0, 20);
    second.append(0, 20);
    ShopRequest request = new ShopRequest("GET",
        URI.create(first.server().url()), "/v1/shops/{shop}/orders".replaceAll("[{}]", ""));
    try (ShopPages pages = new ShopPages(new ShopHttp(ShopOptions.of(options())), request, any -> true, 20)) {
      assertTrue(pages.next());
      first.close();
      assertThrows(IOException.class, () -> {
        while (pages.next()) {
          assertTrue(pages.message().size() > 0);
        }
      });
    }
  }

  private List<Row> read() {
    return ShopSpark.session().read().format("shop").options(options()).load().collectAsList();
  }

  @Test
  void isWrittenToWhenTheFirstIsDown() throws IOException {
    first.close();
    write();
    ShopText.assertSame(ShopPromise.rows(second, 0, 10), second.contents());
    assertEquals(List.of(), first.contents());
  }

  private void write() throws IOException {
    try (ShopDataWriter writer = new ShopDataWriter(ShopOptions.of(options()), ShopRows.TABLE, "query-0-0")) {
      for (InternalRow row : ShopFrames.internal(ShopPromise.rows(first, 0, 10))) {
        writer.write(row);
      }
      writer.commit();
    }
  }

  @Test
  void isNotWrittenToWhenTheFirstMayHaveTakenRows() {
    first.server().fail(ShopServer.Fault.UNAVAILABLE, ShopServer.Fault.UNAVAILABLE);
    assertThrows(IOException.class, this::write);
    assertEquals(List.of(), second.contents());
  }

  private Map<String, String> options() {
    Map<String, String> options = new TreeMap<>(first.options());
    options.put("secondaryUrl", second.server().url());
    options.put("retryAttempts", "2");
    return options;
  }
}
