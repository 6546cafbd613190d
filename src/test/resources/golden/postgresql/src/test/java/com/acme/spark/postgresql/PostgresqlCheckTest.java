package com.acme.spark.postgresql;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** An owner can ask at any time whether the system is there. */
class PostgresqlCheckTest {
  private final PostgresqlSystem system = PostgresqlSystem.fresh();

  @Test
  void saysThatItIsThere() throws IOException {
    try (system) {
      assertTrue(PostgresqlDataSource.check(system.options()).contains(" ok"));
    }
  }
}
