package com.example.spark.customers;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** An owner can ask at any time whether the system is there. */
class CustomersCheckTest {
  private final CustomersSystem system = CustomersSystem.fresh();

  @Test
  void saysThatItIsThere() throws IOException {
    try (system) {
      assertTrue(CustomersDataSource.check(system.options()).contains(" ok"));
    }
  }
}
