package com.acme.spark.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.junit.jupiter.api.Test;

/** What belongs to a request that writes is where the API looks for it. */
class WarehouseWriteRequestTest {
  @Test
  void holdsConstantsAndTheOptionsThatAreSet() throws IOException {
    try (WarehouseSystem system = WarehouseSystem.fresh()) {
      WarehouseOptions options = WarehouseOptions.of(system.options());
      try (WarehouseDataWriter writer = new WarehouseDataWriter(options, WarehouseRows.TABLE, "query-0-0")) {
        for (InternalRow row : WarehouseFrames.internal(WarehousePromise.rows(system, 0, 1))) {
          writer.write(row);
        }
        writer.commit();
      }
      WarehouseCall call = system.server().written();
      assertEquals("PUT", call.method());
    }
  }
}
