package com.acme.spark.postgresql;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  @Test
  void namesAreNamesWhateverIsInThem() {
    try (system) {
      system.run("CREATE TABLE precious (id int)");
      Map<String, String> wrong = new TreeMap<>(system.options());
      wrong.put("table", "x\"; DROP TABLE precious; --");
      String message = assertThrows(IOException.class, () -> PostgresqlDataSource.check(wrong)).getMessage();
      assertTrue(message.contains("does not exist"), message);
      system.run("DROP TABLE precious"); // which fails when it is gone
    }
  }

  @Test
  void saysThatAPasswordIsWrongAndNotWhich() {
    try (system) {
      Map<String, String> wrong = new TreeMap<>(system.options());
      wrong.put("password", "s3cr3t");
      IOException refused = assertThrows(IOException.class, () -> PostgresqlDataSource.check(wrong));
      assertTrue(refused.getMessage().contains("password authentication failed") && !refused.getMessage().contains("s3cr3t"), refused.getMessage());
      assertFalse(PostgresqlClient.isTransient(refused));
    }
  }

  @Test
  void knowsItsServerByTheCertificate() throws IOException {
    try (system) {
      Map<String, String> strict = new TreeMap<>(system.options());
      strict.put("sslMode", "verify-full");
      strict.put("sslRootCert", "src/test/resources/log4j2.properties");
      assertThrows(IOException.class, () -> PostgresqlDataSource.check(strict));
      strict.put("sslRootCert", PostgresqlServer.shared().certificate().toString());
      assertTrue(PostgresqlDataSource.check(strict).contains(" ok"));
    }
  }

  @Test
  void aUserIsKnownByACertificate() throws IOException {
    try (system) {
      for (String user : List.of("certified", "another")) {
        system.run("DO $$ BEGIN CREATE ROLE " + user + " SUPERUSER LOGIN; EXCEPTION WHEN duplicate_object THEN END $$");
      }
      for (String file : List.of("certified.key", "certified.pk8", "certified.p12")) {
        assertTrue(PostgresqlDataSource.check(certified("certified", file)).contains(" ok"));
      }
      for (Map<String, String> wrong : List.of(certified("certified", "stranger.pk8"), certified("another", "certified.pk8"), certified("certified", ""))) {
        IOException refused = assertThrows(IOException.class, () -> PostgresqlDataSource.check(wrong));
        assertTrue(refused.getMessage().matches("(?is).*(certificate|unknown.ca).*") && !refused.getMessage().contains("s3cr3t"), refused.getMessage());
      }
    }
  }

  private Map<String, String> certified(String user, String key) {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put("username", user);
    options.remove("password");
    options.put("sslMode", "require");
    options.put("retryAttempts", "1");
    if (!key.isEmpty()) {
      options.put("sslKey", PostgresqlServer.shared().file(key));
      options.put(key.endsWith(".p12") ? "sslPassword" : "sslCert", key.endsWith(".p12") ? "s3cr3t" : PostgresqlServer.shared().file(key.replaceAll("\\w+$", "crt")));
    }
    return options;
  }
}
