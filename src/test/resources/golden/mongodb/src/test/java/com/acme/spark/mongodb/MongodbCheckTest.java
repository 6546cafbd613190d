package com.acme.spark.mongodb;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** An owner can ask at any time whether the system is there. */
class MongodbCheckTest {
  private final MongodbSystem system = MongodbSystem.fresh();

  @Test
  void saysThatItIsThere() throws IOException {
    try (system) {
      assertTrue(MongodbDataSource.check(system.options()).contains(" ok"));
    }
  }
}
