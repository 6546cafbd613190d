package com.acme.spark.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the API did not take is sent again or is an error, and never passed over. */
class ShopWriteFaultsTest {
  private final ShopSystem system = ShopSystem.fresh();
  private final List<Row> rows = ShopPromise.rows(system, 0, 10);

  @AfterEach
  void close() {
    system.close();
  }

  @ParameterizedTest
  @EnumSource(value = ShopServer.Fault.class, mode = EnumSource.Mode.EXCLUDE, names = {"WRONG", "PARTIAL", "TOO_MANY_FOR_HOURS"})
  void isOvercome(ShopServer.Fault fault) throws IOException {
    system.server().fail(fault);
    write();
    assertEquals(0, system.server().faults());
    ShopText.assertSame(rows, system.contents());
  }

  @Test
  void whatIsWrongStopsTheTask() {
    system.server().fail(ShopServer.Fault.WRONG);
    String message = assertThrows(IOException.class, this::write).getMessage();
    assertTrue(message.contains("no such parameter"), message);
  }

  @Test
  void whatASuccessDoesNotIncludeStopsTheTask() {
    assumeFalse("/errors".isEmpty());
    system.server().fail(ShopServer.Fault.PARTIAL);
    String message = assertThrows(IOException.class, this::write).getMessage();
    assertTrue(message.contains("the first row"), message);
  }

  private void write() throws IOException {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put("timeout", "PT1S");
    try (ShopDataWriter writer = new ShopDataWriter(ShopOptions.of(options), ShopRows.TABLE, "query-0-0")) {
      for (InternalRow row : ShopFrames.internal(rows)) {
        writer.write(row);
      }
      writer.commit();
    }
  }
}
