package com.acme.spark.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cloud of Azure is known in whatever case it is written, and by no other name. */
class DriveCloudTest {
  @ParameterizedTest
  @CsvSource({"public, public", "Government, government", "CHINA, china"})
  void isKnownInAnyCase(String written, String cloud) {
    DriveOptions options = options("azureCloud", written);
    assertEquals(cloud, options.azureCloud());
  }

  @Test
  void noOtherIs() {
    assertThrows(IllegalArgumentException.class, () -> options("azureCloud", "moon"));
  }

  private static DriveOptions options(String name, String value) {
    try (DriveSystem system = DriveSystem.fresh()) {
      Map<String, String> options = new TreeMap<>(system.options());
      options.keySet().removeAll(java.util.Set.of());
      options.put(name, value);
      return DriveOptions.of(options);
    }
  }
}
