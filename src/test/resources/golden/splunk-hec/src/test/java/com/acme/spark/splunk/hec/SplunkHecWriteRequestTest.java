package com.acme.spark.splunk.hec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.junit.jupiter.api.Test;

/** What belongs to a request that writes is where the API looks for it. */
class SplunkHecWriteRequestTest {
  @Test
  void holdsConstantsAndTheOptionsThatAreSet() throws IOException {
    try (SplunkHecSystem system = SplunkHecSystem.fresh()) {
      SplunkHecOptions options = SplunkHecOptions.of(system.options());
      try (SplunkHecDataWriter writer = new SplunkHecDataWriter(options, SplunkHecRows.TABLE, "query-0-0")) {
        for (InternalRow row : SplunkHecFrames.internal(SplunkHecPromise.rows(system, 0, 1))) {
          writer.write(row);
        }
        writer.commit();
      }
      SplunkHecCall call = system.server().written();
      assertEquals("POST", call.method());
    }
  }
}
