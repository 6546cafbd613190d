package com.acme.spark.sentinel.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cloud of Azure is known in whatever case it is written, and by no other name. */
class SentinelIngestionCloudTest {
  @ParameterizedTest
  @CsvSource({"public, public", "Government, government", "CHINA, china"})
  void isKnownInAnyCase(String written, String cloud) {
    SentinelIngestionOptions options = options("azureCloud", written);
    assertEquals(cloud, options.azureCloud());
    assertEquals(cloud.equals("government"), "https://monitor.azure.us//.default".equals(String.valueOf(options.scope())));
    assertEquals(cloud.equals("china"), "https://monitor.azure.cn//.default".equals(String.valueOf(options.scope())));
  }

  @Test
  void noOtherIs() {
    assertThrows(IllegalArgumentException.class, () -> options("azureCloud", "moon"));
  }

  private static SentinelIngestionOptions options(String name, String value) {
    try (SentinelIngestionSystem system = SentinelIngestionSystem.fresh()) {
      Map<String, String> options = new TreeMap<>(system.options());
      options.keySet().removeAll(java.util.Set.of("scope"));
      options.put(name, value);
      return SentinelIngestionOptions.of(options);
    }
  }
}
