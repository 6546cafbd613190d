package com.example.spark.events;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** An owner can ask at any time whether the system is there. */
class EventsCheckTest {
  private final EventsSystem system = EventsSystem.fresh();

  @Test
  void saysThatItIsThere() throws IOException {
    try (system) {
      assertTrue(EventsDataSource.check(system.options()).contains(" ok"));
    }
  }
}
