package com.example.spark.measurements;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** An owner can ask at any time whether the system is there. */
class MeasurementsCheckTest {
  private final MeasurementsSystem system = MeasurementsSystem.fresh();

  @Test
  void saysThatItIsThere() throws IOException {
    try (system) {
      assertTrue(MeasurementsDataSource.check(system.options()).contains(" ok"));
    }
  }
}
