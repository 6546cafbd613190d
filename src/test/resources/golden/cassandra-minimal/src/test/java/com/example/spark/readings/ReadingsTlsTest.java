package com.example.spark.readings;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** By TLS the nodes are talked to only if their certificate is trusted. */
class ReadingsTlsTest {
  private final ReadingsSystem system = ReadingsSystem.fresh();

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void aTrustedNodeIsTalkedTo() throws IOException {
    assertTrue(check("trustStore", system.server().trustStore().toString(), "trustStorePassword", "changeit").contains(" ok"));
  }

  @Test
  void anUnknownOneIsNot() {
    assertThrows(IOException.class, () -> check());
  }

  @Test
  void aWrongPasswordOfTheStoreIsAnError() {
    assertThrows(IOException.class, () -> check("trustStore", system.server().trustStore().toString(), "trustStorePassword", "wrong"));
  }

  private String check(String... more) throws IOException {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put("tls", "true");
    for (int i = 0; i < more.length; i += 2) {
      options.put(more[i], more[i + 1]);
    }
    return ReadingsDataSource.check(options);
  }
}
