package com.example.spark.snowflakemeasurements;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** An owner can ask at any time whether the system is there. */
class SnowflakeMeasurementsCheckTest {
  private final SnowflakeMeasurementsSystem system = SnowflakeMeasurementsSystem.fresh();

  @Test
  void saysThatItIsThere() throws IOException {
    try (system) {
      assertTrue(SnowflakeMeasurementsDataSource.check(system.options()).contains(" ok"));
    }
  }

  @Test
  void namesAreNamesWhateverIsInThem() {
    try (system) {
      system.run("CREATE TABLE precious (id int)");
      Map<String, String> wrong = new TreeMap<>(system.options());
      wrong.put("table", "x\"; DROP TABLE precious; --");
      String message = assertThrows(IOException.class, () -> SnowflakeMeasurementsDataSource.check(wrong)).getMessage();
      assertTrue(message.contains("not found"), message);
      system.run("DROP TABLE precious"); // which fails when it is gone
    }
  }

  @Test
  void saysThatAPasswordIsWrongAndNotWhich() {
    try (system) {
      Map<String, String> wrong = new TreeMap<>(system.options());
      wrong.put("password", "s3cr3t");
      IOException refused = assertThrows(IOException.class, () -> SnowflakeMeasurementsDataSource.check(wrong));
      assertTrue(refused.getMessage().contains("Incorrect username or password") && !refused.getMessage().contains("s3cr3t"), refused.getMessage());
    }
  }

  @Test
  void logsInWithAPrivateKey() throws IOException {
    try (system) {
      Map<String, String> options = new TreeMap<>(system.options());
      options.remove("password");
      options.put("privateKeyFile", SnowflakeMeasurementsProof.privateKey().toString());
      assertTrue(SnowflakeMeasurementsDataSource.check(options).contains(" ok"));
    }
  }
}
