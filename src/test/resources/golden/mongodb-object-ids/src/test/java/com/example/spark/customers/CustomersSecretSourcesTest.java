package com.example.spark.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A secret can stand in a variable or a file of the driver, and reaches the executors from there. */
class CustomersSecretSourcesTest {
  private static final List<String> SECRETS = List.of("password", "trustStorePassword", "keyStorePassword");

  /** Those that may be any text. */
  private static final List<String> TEXTS = List.of("password", "trustStorePassword", "keyStorePassword");

  private static final String VARIABLE = "PATH"; // there is one on every machine

  private final SparkSession spark = CustomersSpark.session();
  @TempDir private Path folder;

  @Test
  void everySecretCanBeInAFile() throws Exception {
    for (String secret : SECRETS) {
      Map<String, String> options = CustomersSamples.options();
      if (options.containsKey(secret)) {
        options.put(secret + ".file", file(options.remove(secret) + "\n"));
        assertEquals(sent(CustomersOptions.of(CustomersSamples.options())), sent(CustomersOptions.of(options)), secret);
      }
    }
  }

  @Test
  void aTextCanBeInAVariable() throws Exception {
    for (String secret : TEXTS) {
      CustomersOptions literal = CustomersOptions.of(with(secret, System.getenv(VARIABLE)));
      assertEquals(sent(literal), sent(CustomersOptions.of(with(secret + ".env", VARIABLE))), secret);
    }
  }

  @Test
  void aTextIsNeverTakenForAPlace() throws Exception {
    for (String secret : TEXTS) {
      CustomersOptions plain = CustomersOptions.of(with(secret, "env:" + VARIABLE));
      assertNotEquals(sent(plain), sent(CustomersOptions.of(with(secret + ".env", VARIABLE))), secret);
    }
  }

  @Test
  void aFileMayBeReplacedWhileAStreamRuns() throws Exception {
    for (String secret : TEXTS) {
      String file = file("first");
      CustomersOptions options = CustomersOptions.of(with(secret + ".file", file));
      CustomersOptions before = sent(options);
      assertEquals(before, sent(options));
      Files.writeString(Path.of(file), "second");
      assertEquals(sent(CustomersOptions.of(with(secret, "second"))), sent(options));
      Files.delete(Path.of(file));
      assertTrue(assertThrows(UncheckedIOException.class, () -> sent(options)).getMessage().startsWith(secret + ".file"));
      assertEquals(before, sent(before), "executors need no file");
    }
  }

  @Test
  void whatIsNotThereIsSaid() {
    for (String secret : SECRETS) {
      assertSays(with(secret + ".env", "NOT_SET_ANYWHERE"), secret + ".env is 'NOT_SET_ANYWHERE', which is not set");
      assertSays(with(secret + ".file", "/not/there"), secret + ".file is '/not/there', which cannot be read");
      Map<String, String> twice = with(secret, "s3cr3t");
      twice.put(secret + ".env", VARIABLE);
      assertSays(twice, secret + " is given more than once");
    }
  }

  @Test
  void theSessionCanSayWhere() {
    String key = "spark.datasource.customers." + SECRETS.get(0) + ".file";
    spark.conf().set(key, "/not/there");
    try {
      Map<String, String> options = with(SECRETS.get(0), "");
      options.remove(SECRETS.get(0));
      assertTrue(assertThrows(IllegalArgumentException.class, () -> spark.read().format("customers").options(options).load())
          .getMessage().contains("'/not/there'"));
    } finally {
      spark.conf().unset(key);
    }
  }

  /** Valid options, with that one in place of the secret that it is about. */
  private static Map<String, String> with(String name, String value) {
    Map<String, String> options = new TreeMap<>(CustomersSamples.options());
    options.remove(name.replaceAll("[.].*", ""));
    options.put(name, value);
    return options;
  }

  private String file(String content) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "secret", ""), content).toString();
  }

  private static void assertSays(Map<String, String> options, String part) {
    String message = assertThrows(IllegalArgumentException.class, () -> CustomersOptions.of(options)).getMessage();
    assertTrue(message.contains(part) && !message.contains("s3cr3t"), message);
  }

  /** The options as an executor gets them. */
  private static CustomersOptions sent(CustomersOptions options) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(options);
    }
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (CustomersOptions) in.readObject();
    }
  }
}
