package com.acme.spark.orders;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** An owner can ask at any time whether the system is there. */
class OrdersCheckTest {
  private final OrdersSystem system = OrdersSystem.fresh();

  @Test
  void saysThatItIsThere() throws IOException {
    try (system) {
      assertTrue(OrdersDataSource.check(system.options()).contains(" ok"));
    }
  }
}
