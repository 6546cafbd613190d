package com.acme.spark.sentinel.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.junit.jupiter.api.Test;

/** What belongs to a request that writes is where the API looks for it. */
class SentinelIngestionWriteRequestTest {
  @Test
  void holdsConstantsAndTheOptionsThatAreSet() throws IOException {
    try (SentinelIngestionSystem system = SentinelIngestionSystem.fresh()) {
      SentinelIngestionOptions options = SentinelIngestionOptions.of(system.options());
      try (SentinelIngestionDataWriter writer = new SentinelIngestionDataWriter(options, SentinelIngestionRows.TABLE, "query-0-0")) {
        for (InternalRow row : SentinelIngestionFrames.internal(SentinelIngestionPromise.rows(system, 0, 1))) {
          writer.write(row);
        }
        writer.commit();
      }
      SentinelIngestionCall call = system.server().written();
      assertPart(call, "path", "rule", options.ruleId());
      assertPart(call, "path", "stream", options.stream());
      assertPart(call, "query", "api-version", "2023-01-01");
      assertEquals("POST", call.method());
    }
  }

  private static void assertPart(SentinelIngestionCall call, String in, String name, Object value) {
    String there = call.value(in, name, "/dataCollectionRules/{rule}/streams/{stream}");
    assertTrue(value == null || there != null && there.contains(value.toString()), () -> in + " " + name + ": " + there);
  }
}
