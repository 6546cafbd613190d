package com.acme.spark.cassandra;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** An owner can ask at any time whether the system is there. */
class CassandraCheckTest {
  private final CassandraSystem system = CassandraSystem.fresh();

  @Test
  void saysThatItIsThere() throws IOException {
    try (system) {
      assertTrue(CassandraDataSource.check(system.options()).contains(" ok"));
    }
  }
}
