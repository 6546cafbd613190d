package com.acme.spark.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.junit.jupiter.api.Test;

/** What belongs to a request that writes is where the API looks for it. */
class ShopWriteRequestTest {
  @Test
  void holdsConstantsAndTheOptionsThatAreSet() throws IOException {
    try (ShopSystem system = ShopSystem.fresh()) {
      ShopOptions options = ShopOptions.of(system.options());
      try (ShopDataWriter writer = new ShopDataWriter(options, ShopRows.TABLE, "query-0-0")) {
        for (InternalRow row : ShopFrames.internal(ShopPromise.rows(system, 0, 1))) {
          writer.write(row);
        }
        writer.commit();
      }
      ShopCall call = system.server().written();
      assertPart(call, "path", "shop", options.shop());
      assertEquals("POST", call.method());
    }
  }

  private static void assertPart(ShopCall call, String in, String name, Object value) {
    String there = call.value(in, name, "/v1/shops/{shop}/orders/batch");
    assertTrue(value == null || there != null && there.contains(value.toString()), () -> in + " " + name + ": " + there);
  }
}
