package com.example.spark.rabbitmq;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** An owner can ask at any time whether the system is there. */
class RabbitmqCheckTest {
  private final RabbitmqSystem system = RabbitmqSystem.fresh();

  @Test
  void saysThatItIsThere() throws IOException {
    try (system) {
      assertTrue(RabbitmqDataSource.check(system.options()).contains(" ok"));
    }
  }
}
