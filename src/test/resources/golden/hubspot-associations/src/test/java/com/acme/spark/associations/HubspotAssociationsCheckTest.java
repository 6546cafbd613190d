package com.acme.spark.associations;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** An owner can ask at any time whether the system is there. */
class HubspotAssociationsCheckTest {
  private final HubspotAssociationsSystem system = HubspotAssociationsSystem.fresh();

  @Test
  void saysThatItIsThere() throws IOException {
    try (system) {
      assertTrue(HubspotAssociationsDataSource.check(system.options()).contains(" ok"));
    }
  }

  @Test
  void saysThatItIsOutOfReach() {
    system.close();
    String message = assertThrows(IOException.class, () -> HubspotAssociationsDataSource.check(system.options())).getMessage();
    assertTrue(message.startsWith("connection failed"), message);
  }

  @Test
  void saysThatNobodyIsKnownByAWrongSecret() {
    try (system) {
      Map<String, String> wrong = new TreeMap<>(system.options());
      wrong.computeIfPresent("token", (name, value) -> "s3cr3t-that-is-wrong");
      wrong.computeIfPresent("clientSecret", (name, value) -> "s3cr3t-that-is-wrong");
      wrong.computeIfPresent("refreshToken", (name, value) -> "s3cr3t-that-is-wrong");
      String message = assertThrows(IOException.class, () -> HubspotAssociationsDataSource.check(wrong)).getMessage();
      assertTrue(message.startsWith("connection ok, authentication failed") && !message.contains("s3cr3t"), message);
    }
  }
}
