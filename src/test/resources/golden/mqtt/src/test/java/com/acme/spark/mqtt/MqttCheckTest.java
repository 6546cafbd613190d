package com.acme.spark.mqtt;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** An owner can ask at any time whether the system is there. */
class MqttCheckTest {
  private final MqttSystem system = MqttSystem.fresh();

  @Test
  void saysThatItIsThere() throws IOException {
    try (system) {
      assertTrue(MqttDataSource.check(system.options()).contains(" ok"));
    }
  }
}
