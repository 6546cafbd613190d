package com.example.spark.customers;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.connector.read.InputPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is secret is shown nowhere. */
class CustomersSecretsTest {
  private static final String SECRET = "s3cr3t";

  private final SparkSession spark = CustomersSpark.session();
  private final Table table = new CustomersDataSource().getTable(CustomersRows.TABLE, new Transform[0], options());

  @Test
  void notInOptions() {
    assertHidden(CustomersOptions.of(options()).toString());
  }

  @Test
  void notInErrors() {
    Map<String, String> wrong = options();
    wrong.put("timeout", "soon");
    assertHidden(assertThrows(IllegalArgumentException.class, () -> CustomersOptions.of(wrong)).getMessage());
  }

  @Test
  void notInTables() {
    assertHidden(table.name() + table + table.properties());
  }

  @Test
  void notInPlans() {
    for (Dataset<Row> query : queries(options())) {
      assertHidden(query.queryExecution().toString());
    }
  }

  @Test
  void notInPlansWhenTheyAreInFiles(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("secret"), SECRET);
    Map<String, String> options = CustomersSamples.options();
    options.remove("password");
    options.put("password" + ".file", file.toString());
    for (Dataset<Row> query : queries(options)) {
      assertHidden(query.queryExecution().toString());
    }
  }

  /** Spark logs partitions and shows them; what they need of the options travels in the reader's factory. */
  @Test
  void notInPartitions() throws Exception {
    for (Class<?> type : CustomersJarTest.classes()) {
      if (InputPartition.class.isAssignableFrom(type)) {
        List<Field> fields = List.of(type.getDeclaredFields());
        assertTrue(fields.stream().noneMatch(field -> field.getType() == CustomersOptions.class), type.getName());
      }
    }
  }

  private List<Dataset<Row>> queries(Map<String, String> options) {
    Set<TableCapability> capabilities = table.capabilities();
    List<Dataset<Row>> queries = new ArrayList<>();
    if (capabilities.contains(TableCapability.BATCH_READ)) {
      queries.add(spark.read().format("customers").options(options).load());
    }
    if (capabilities.contains(TableCapability.MICRO_BATCH_READ)) {
      queries.add(spark.readStream().format("customers").options(options).load());
    }
    return queries;
  }

  private static Map<String, String> options() {
    Map<String, String> options = new TreeMap<>(CustomersSamples.options());
    options.put("password", SECRET);
    options.put("trustStorePassword", SECRET);
    options.put("keyStorePassword", SECRET);
    return options;
  }

  private static void assertHidden(String text) {
    assertFalse(text.contains(SECRET), text);
  }
}
