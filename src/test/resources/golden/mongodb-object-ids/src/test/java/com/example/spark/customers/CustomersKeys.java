package com.example.spark.customers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keys and certificates of the tests, made by the JDK's own keytool when they are first asked for. */
final class CustomersKeys {
  static final String PASSWORD = "store-secret";
  private static final Map<String, String> STORES = new ConcurrentHashMap<>();

  private CustomersKeys() {}

  /** The file with the key of someone, and its certificate, which says localhost, unless it is a stranger's. */
  static String store(String owner) {
    return STORES.computeIfAbsent(owner, name -> {
      String file = file(name);
      keytool("-genkeypair", "-alias", name, "-keyalg", "EC", "-groupname", "secp256r1", "-validity", "2", "-keystore", file,
          "-dname", "CN=" + name, "-ext", "san=" + (name.equals("stranger") ? "dns:elsewhere" : "dns:localhost,ip:127.0.0.1"));
      return file;
    });
  }

  /** The file with the certificate of someone, to trust. */
  static String trust(String owner) {
    String store = store(owner);
    return STORES.computeIfAbsent("trust-" + owner, name -> {
      String certificate = file(owner + ".pem");
      String file = file(name);
      keytool("-exportcert", "-rfc", "-alias", owner, "-file", certificate, "-keystore", store);
      keytool("-importcert", "-noprompt", "-alias", owner, "-file", certificate, "-keystore", file);
      return file;
    });
  }

  private static String file(String name) {
    try {
      return Files.createTempDirectory("keys").resolve(name).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void keytool(String... arguments) {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
    try {
      Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (keytool.waitFor() != 0) {
        throw new IllegalStateException("keytool: " + said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
