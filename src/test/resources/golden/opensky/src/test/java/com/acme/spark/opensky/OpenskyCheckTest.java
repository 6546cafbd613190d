package com.acme.spark.opensky;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** An owner can ask at any time whether the system is there. */
class OpenskyCheckTest {
  private final OpenskySystem system = OpenskySystem.fresh();

  @Test
  void saysThatItIsThere() throws IOException {
    try (system) {
      assertTrue(OpenskyDataSource.check(system.options()).contains(" ok"));
    }
  }

  @Test
  void saysThatItIsOutOfReach() {
    system.close();
    String message = assertThrows(IOException.class, () -> OpenskyDataSource.check(system.options())).getMessage();
    assertTrue(message.startsWith("connection failed"), message);
  }

  @Test
  void saysThatNobodyIsKnownByAWrongSecret() {
    try (system) {
      Map<String, String> wrong = new TreeMap<>(system.options());
      wrong.computeIfPresent("clientSecret", (name, value) -> "s3cr3t-that-is-wrong");
      String message = assertThrows(IOException.class, () -> OpenskyDataSource.check(wrong)).getMessage();
      assertTrue(message.startsWith("connection ok, authentication failed") && !message.contains("s3cr3t"), message);
    }
  }
}
