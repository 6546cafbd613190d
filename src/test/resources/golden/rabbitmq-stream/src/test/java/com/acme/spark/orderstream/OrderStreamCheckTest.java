package com.acme.spark.orderstream;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** An owner can ask at any time whether the system is there. */
class OrderStreamCheckTest {
  private final OrderStreamSystem system = OrderStreamSystem.fresh();

  @Test
  void saysThatItIsThere() throws IOException {
    try (system) {
      assertTrue(OrderStreamDataSource.check(system.options()).contains(" ok"));
    }
  }
}
