package com.example.spark.rabbitmqstream;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** An owner can ask at any time whether the system is there. */
class RabbitmqStreamCheckTest {
  private final RabbitmqStreamSystem system = RabbitmqStreamSystem.fresh();

  @Test
  void saysThatItIsThere() throws IOException {
    try (system) {
      assertTrue(RabbitmqStreamDataSource.check(system.options()).contains(" ok"));
    }
  }
}
