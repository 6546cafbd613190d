package com.acme.spark.sentinel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cloud of Azure is known in whatever case it is written, and by no other name. */
class SentinelSigninsCloudTest {
  @ParameterizedTest
  @CsvSource({"public, public", "Government, government", "CHINA, china"})
  void isKnownInAnyCase(String written, String cloud) {
    SentinelSigninsOptions options = options("azureCloud", written);
    assertEquals(cloud, options.azureCloud());
    assertEquals(cloud.equals("government"), "https://api.loganalytics.us".equals(String.valueOf(options.url())));
    assertEquals(cloud.equals("china"), "https://api.loganalytics.azure.cn".equals(String.valueOf(options.url())));
  }

  @Test
  void noOtherIs() {
    assertThrows(IllegalArgumentException.class, () -> options("azureCloud", "moon"));
  }

  private static SentinelSigninsOptions options(String name, String value) {
    try (SentinelSigninsSystem system = SentinelSigninsSystem.fresh()) {
      Map<String, String> options = new TreeMap<>(system.options());
      options.keySet().removeAll(java.util.Set.of("url"));
      options.put(name, value);
      return SentinelSigninsOptions.of(options);
    }
  }
}
