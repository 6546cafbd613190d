package com.acme.spark.arxiv;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** An owner can ask at any time whether the system is there. */
class ArxivCheckTest {
  private final ArxivSystem system = ArxivSystem.fresh();

  @Test
  void saysThatItIsThere() throws IOException {
    try (system) {
      assertTrue(ArxivDataSource.check(system.options()).contains(" ok"));
    }
  }

  @Test
  void saysThatItIsOutOfReach() {
    system.close();
    String message = assertThrows(IOException.class, () -> ArxivDataSource.check(system.options())).getMessage();
    assertTrue(message.startsWith("connection failed"), message);
  }
}
