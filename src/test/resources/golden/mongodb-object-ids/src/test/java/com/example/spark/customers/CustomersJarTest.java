package com.example.spark.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.apache.spark.sql.sources.DataSourceRegister;
import org.junit.jupiter.api.Test;

/** What is in the jar works on every Spark that it is made for. */
class CustomersJarTest {
  private static final Path CLASSES = Path.of("target/classes");

  @Test
  void sparkFindsTheDataSourceByName() {
    List<String> found = ServiceLoader.load(DataSourceRegister.class).stream()
        .filter(provider -> provider.type() == CustomersDataSource.class)
        .map(provider -> provider.get().shortName())
        .toList();
    assertEquals(List.of("customers"), found);
  }

  /** They move from one Spark to the next. */
  @Test
  void nothingUsesTheInsidesOfSpark() throws IOException {
    for (Path file : classFiles()) {
      String constants = Files.readString(file, StandardCharsets.ISO_8859_1);
      assertFalse(constants.contains("org/apache/spark/sql/execution/"), file.toString());
    }
  }

  /** Executors have none. */
  @Test
  void noTaskAsksForTheSession() throws IOException {
    for (Path file : classFiles()) {
      String constants = Files.readString(file, StandardCharsets.ISO_8859_1);
      boolean driver = file.getFileName().toString().matches("Customers(DataSource|MicroBatchStream|Offset)\\b.*");
      assertTrue(driver || !constants.contains("org/apache/spark/sql/SparkSession"), file.toString());
    }
  }

  /** Every class of the project. */
  static List<Class<?>> classes() throws IOException, ClassNotFoundException {
    List<Class<?>> classes = new ArrayList<>();
    for (Path file : classFiles()) {
      String path = CLASSES.relativize(file).toString().replace(File.separatorChar, '.');
      classes.add(Class.forName(path.substring(0, path.length() - ".class".length())));
    }
    return classes;
  }

  private static List<Path> classFiles() throws IOException {
    try (Stream<Path> walk = Files.walk(CLASSES)) {
      return walk.filter(file -> file.toString().endsWith(".class")).toList();
    }
  }
}
