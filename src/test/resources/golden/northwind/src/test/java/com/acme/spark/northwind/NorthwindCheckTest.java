package com.acme.spark.northwind;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** An owner can ask at any time whether the system is there. */
class NorthwindCheckTest {
  private final NorthwindSystem system = NorthwindSystem.fresh();

  @Test
  void saysThatItIsThere() throws IOException {
    try (system) {
      assertTrue(NorthwindDataSource.check(system.options()).contains(" ok"));
    }
  }

  @Test
  void saysThatItIsOutOfReach() {
    system.close();
    String message = assertThrows(IOException.class, () -> NorthwindDataSource.check(system.options())).getMessage();
    assertTrue(message.startsWith("connection failed"), message);
  }
}
