package com.acme.spark.rates;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** An owner can ask at any time whether the system is there. */
class ExchangeRatesCheckTest {
  private final ExchangeRatesSystem system = ExchangeRatesSystem.fresh();

  @Test
  void saysThatItIsThere() throws IOException {
    try (system) {
      assertTrue(ExchangeRatesDataSource.check(system.options()).contains(" ok"));
    }
  }

  @Test
  void saysThatItIsOutOfReach() {
    system.close();
    String message = assertThrows(IOException.class, () -> ExchangeRatesDataSource.check(system.options())).getMessage();
    assertTrue(message.startsWith("connection failed"), message);
  }
}
