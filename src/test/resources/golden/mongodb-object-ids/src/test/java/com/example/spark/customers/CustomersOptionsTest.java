package com.example.spark.customers;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Options are read strictly, wherever they come from, and everything wrong with them is said at once. */
class CustomersOptionsTest {
  private static final List<String> REQUIRED =
      List.of("uri", "database", "collection");

  private final SparkSession spark = CustomersSpark.session();

  @Test
  void everyOptionTakesItsExample() {
    assertDoesNotThrow(() -> CustomersOptions.of(CustomersSamples.options()));
  }

  @Test
  void namesHaveNoCase() {
    Map<String, String> upper = new HashMap<>();
    CustomersSamples.options().forEach((name, value) -> upper.put(name.toUpperCase(Locale.ROOT), value));
    assertDoesNotThrow(() -> CustomersOptions.of(upper));
  }

  @Test
  void requiredOptionsAreAskedForAllAtOnce() {
    for (String name : REQUIRED) {
      assertMessage(Map.of("timeout", "soon"), name + " is required", "timeout is 'soon'");
    }
  }

  @Test
  void everyMistakeIsInOneMessage() {
    Map<String, String> wrong = with("timeout", "soon");
    wrong.put("retryAttempts", "1.5");
    wrong.put("retryInitialDelay", "-PT1S");
    wrong.put("timeoutt", "PT1S");
    assertMessage(wrong, "timeout is 'soon'", "retryAttempts is '1.5'", "retryInitialDelay is '-PT1S'",
        "unknown option 'timeoutt' (did you mean 'timeout'?)");
  }

  @Test
  void numbersHaveBounds() {
    assertMessage(with("retryAttempts", "0"), "retryAttempts is '0'", "at least 1");
    assertMessage(with("retryAttempts", "101"), "retryAttempts is '101'", "at most 100");
  }

  @Test
  void optionsThatContradictEachOtherAreRefused() {
    Map<String, String> wrong = with("retryInitialDelay", "PT2M");
    wrong.put("retryMaxDelay", "PT1M");
    assertMessage(wrong, "retryInitialDelay is PT2M but must be at most retryMaxDelay, which is PT1M");
  }

  @Test
  void whatSparkAddsIsNotRefused() {
    assertDoesNotThrow(() -> CustomersOptions.of(with("checkpointLocation", "/tmp/checkpoint")));
  }

  @Test
  void optionsMayBeSetForTheSession() {
    spark.conf().set("spark.datasource.customers.timeout", "soon");
    try {
      assertSays(() -> spark.read().format("customers").options(given()).load(), "timeout is 'soon'");
      assertSays(() -> spark.sql(createTable("", "")), "timeout is 'soon'");
    } finally {
      spark.conf().unset("spark.datasource.customers.timeout");
    }
  }

  @Test
  void tablesOfTheCatalogHaveOptionsAndProperties() {
    assertSays(() -> spark.sql(createTable("timeoutt 'PT1S'", "")), "did you mean 'timeout'?");
    spark.sql(createTable("timeout 'PT1S'", " TBLPROPERTIES (note = 'kept')"));
    spark.table("options_test").schema();
    spark.sql("DROP TABLE options_test");
  }

  @Test
  void aTableWithWrongOptionsCanBeDropped() {
    spark.sql("CREATE TABLE options_test (id INT) USING `customers` OPTIONS (timeoutt 'PT1S')");
    spark.sql("DROP TABLE options_test");
    assertFalse(spark.catalog().tableExists("options_test"));
  }

  private static String createTable(String option, String clause) {
    Stream<String> given = given().entrySet().stream()
        .map(entry -> "`" + entry.getKey() + "` '" + entry.getValue().replace("\\", "\\\\").replace("'", "\\'") + "'");
    String options = Stream.concat(given, Stream.of(option)).filter(each -> !each.isEmpty()).collect(Collectors.joining(", "));
    return "CREATE TABLE options_test USING `customers`" + (options.isEmpty() ? "" : " OPTIONS (" + options + ")") + clause;
  }

  /** Valid options, without the one that the tests here set. */
  private static Map<String, String> given() {
    Map<String, String> given = new TreeMap<>(CustomersSamples.options());
    given.remove("timeout");
    return given;
  }

  private static Map<String, String> with(String name, String value) {
    Map<String, String> options = new TreeMap<>(CustomersSamples.options());
    options.put(name, value);
    return options;
  }

  private static void assertMessage(Map<String, String> options, String... parts) {
    assertSays(() -> CustomersOptions.of(options), parts);
  }

  private static void assertSays(Executable executable, String... parts) {
    String message = assertThrows(IllegalArgumentException.class, executable).getMessage();
    for (String part : parts) {
      assertTrue(message.contains(part), message);
    }
  }
}
