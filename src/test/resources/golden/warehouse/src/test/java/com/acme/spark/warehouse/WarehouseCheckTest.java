package com.acme.spark.warehouse;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** An owner can ask at any time whether the system is there. */
class WarehouseCheckTest {
  private final WarehouseSystem system = WarehouseSystem.fresh();

  @Test
  void saysThatItIsThere() throws IOException {
    try (system) {
      assertTrue(WarehouseDataSource.check(system.options()).contains(" ok"));
    }
  }

  @Test
  void saysThatItIsOutOfReach() {
    system.close();
    String message = assertThrows(IOException.class, () -> WarehouseDataSource.check(system.options())).getMessage();
    assertTrue(message.startsWith("connection failed"), message);
  }

  @Test
  void saysThatNobodyIsKnownByAWrongSecret() {
    try (system) {
      Map<String, String> wrong = new TreeMap<>(system.options());
      wrong.computeIfPresent("password", (name, value) -> "s3cr3t-that-is-wrong");
      String message = assertThrows(IOException.class, () -> WarehouseDataSource.check(wrong)).getMessage();
      assertTrue(message.startsWith("connection ok, authentication failed") && !message.contains("s3cr3t"), message);
    }
  }
}
