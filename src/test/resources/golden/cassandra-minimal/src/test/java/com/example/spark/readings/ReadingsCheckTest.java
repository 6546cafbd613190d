package com.example.spark.readings;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** An owner can ask at any time whether the system is there. */
class ReadingsCheckTest {
  private final ReadingsSystem system = ReadingsSystem.fresh();

  @Test
  void saysThatItIsThere() throws IOException {
    try (system) {
      assertTrue(ReadingsDataSource.check(system.options()).contains(" ok"));
    }
  }
}
