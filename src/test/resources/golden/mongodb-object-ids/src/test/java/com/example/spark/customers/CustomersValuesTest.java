package com.example.spark.customers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.util.MapData;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A value that fits its column is taken exactly; one that does not is refused, with its place. */
class CustomersValuesTest {
  @ParameterizedTest
  @MethodSource({"numbers", "times", "texts", "nested"})
  void takes(String type, Object value, Object cell) {
    assertEquals(String.valueOf(cell), String.valueOf(decoder(type).decode(value)));
  }

  @ParameterizedTest
  @MethodSource({"wrongNumbers", "wrongTimes", "wrongTexts", "wrongNested"})
  void refuses(String type, Object value, String problem) {
    assertEquals(problem, assertThrows(CustomersRows.Mismatch.class, () -> decoder(type).decode(value)).getMessage());
  }

  @ParameterizedTest
  @MethodSource({"numbers", "times", "texts", "nested"})
  void takesNullWhereItMay(String type) {
    assertNull(decoder(type).decode(null));
    assertThrows(CustomersRows.Mismatch.class, () -> decoder(type + " NOT NULL").decode(null));
  }

  @Test
  void takesBytes() {
    byte[] bytes = {0, -1, 127};
    assertArrayEquals(bytes, (byte[]) decoder("BINARY").decode(bytes));
    assertArrayEquals(bytes, (byte[]) decoder("BINARY").decode("AP9/"));
  }

  /** Spelled out, the number has 400 million digits, and a task would hang. */
  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void refusesALongNumberAtOnce() {
    assertThrows(CustomersRows.Mismatch.class, () -> decoder("DECIMAL(5,2)").decode(new BigDecimal("1e400000000")));
  }

  private static CustomersValues.Decoder decoder(String type) {
    return CustomersValues.of(StructType.fromDDL("c " + type).apply(0));
  }

  static Stream<Arguments> numbers() {
    return Stream.of(
        arguments("BOOLEAN", true, true),
        arguments("TINYINT", -128L, -128),
        arguments("SMALLINT", (byte) 5, 5),
        arguments("INT", new BigDecimal("5.00"), 5),
        arguments("INT", Integer.MIN_VALUE, Integer.MIN_VALUE),
        arguments("BIGINT", BigInteger.valueOf(Long.MAX_VALUE), Long.MAX_VALUE),
        arguments("BIGINT", new BigDecimal("1e18"), 1_000_000_000_000_000_000L),
        arguments("FLOAT", 0.1, 0.1f),
        arguments("FLOAT", new BigDecimal("3.4028235E+38"), Float.MAX_VALUE),
        arguments("FLOAT", new BigDecimal("3.4028234663852886E+38"), Float.MAX_VALUE),
        arguments("FLOAT", "NaN", Float.NaN),
        arguments("DOUBLE", 5, 5.0),
        arguments("DOUBLE", new BigDecimal("0.10000000000000001"), 0.1),
        arguments("DOUBLE", new BigDecimal("0.10000000000000000000"), 0.1),
        arguments("DOUBLE", new BigDecimal("4.9E-324"), Double.MIN_VALUE),
        arguments("DOUBLE", "-Infinity", Double.NEGATIVE_INFINITY),
        arguments("DECIMAL(5,2)", 2.5, Decimal.apply("2.50")),
        arguments("DECIMAL(5,2)", "-999.990", Decimal.apply("-999.99")),
        arguments("DECIMAL(38,0)", new BigDecimal("0e999999999"), 0));
  }

  static Stream<Arguments> wrongNumbers() {
    return Stream.of(
        arguments("BOOLEAN", "true", "\"true\" is not a BOOLEAN"),
        arguments("BOOLEAN", 1, "1 is not a BOOLEAN"),
        arguments("TINYINT", 128, "128 is not a TINYINT"),
        arguments("INT", 2.5, "2.5 is not an INT"),
        arguments("INT", 2.0, "2.0 is not an INT"),
        arguments("INT", "5", "\"5\" is not an INT"),
        arguments("BIGINT", new BigDecimal("9223372036854775808"), "9223372036854775808 is not a BIGINT"),
        arguments("BIGINT", new BigDecimal("1e999999999"), "1E+999999999 is not a BIGINT"),
        arguments("FLOAT", 16777217, "16777217 is not a FLOAT"),
        arguments("FLOAT", 1e300, "1.0E300 is not a FLOAT"),
        arguments("FLOAT", "0.1", "\"0.1\" is not a FLOAT"),
        arguments("DOUBLE", Long.MAX_VALUE, "9223372036854775807 is not a DOUBLE"),
        arguments("DOUBLE", new BigDecimal("1e999999999"), "1E+999999999 is not a DOUBLE"),
        arguments("DOUBLE", new BigDecimal("1e-999999999"), "1E-999999999 is not a DOUBLE"),
        arguments("DOUBLE", new BigDecimal("0.12345678901234567890"), "0.12345678901234567890 is not a DOUBLE"),
        arguments("DECIMAL(5,2)", "0.001", "\"0.001\" is not a DECIMAL(5,2)"),
        arguments("DECIMAL(5,2)", 1000, "1000 is not a DECIMAL(5,2)"),
        arguments("DECIMAL(5,2)", new BigDecimal("1e999999999"), "1E+999999999 is not a DECIMAL(5,2)"),
        arguments("DECIMAL(5,2)", Double.NaN, "NaN is not a DECIMAL(5,2)"),
        arguments("DECIMAL(5,2)", "two", "\"two\" is not a DECIMAL(5,2)"));
  }

  static Stream<Arguments> times() {
    return Stream.of(
        arguments("DATE", LocalDate.of(1970, 1, 2), 1),
        arguments("DATE", "0001-01-01", -719162),
        arguments("TIMESTAMP", Instant.parse("1969-12-31T23:59:59.999999Z"), -1),
        arguments("TIMESTAMP", OffsetDateTime.parse("1970-01-01T01:00:00+01:00"), 0),
        arguments("TIMESTAMP", new Date(1), 1000),
        arguments("TIMESTAMP", "1970-01-01T01:00:00.000001+01:00", 1),
        arguments("TIMESTAMP_NTZ", LocalDateTime.of(1970, 1, 1, 0, 0, 1), 1_000_000),
        arguments("TIMESTAMP_NTZ", "9999-12-31T23:59:59.999999", 253402300799999999L),
        arguments("INTERVAL YEAR TO MONTH", Period.of(1, 2, 0), 14),
        arguments("INTERVAL YEAR", "P2Y", 24),
        arguments("INTERVAL DAY TO SECOND", Duration.ofNanos(1000), 1),
        arguments("INTERVAL DAY TO HOUR", "PT25H", 90_000_000_000L));
  }

  static Stream<Arguments> wrongTimes() {
    return Stream.of(
        arguments("DATE", "2026-02-30", "\"2026-02-30\" is not a DATE"),
        arguments("DATE", 5, "5 is not a DATE"),
        arguments("TIMESTAMP", "2026-01-01T00:00:00", "\"2026-01-01T00:00:00\" is not a TIMESTAMP"),
        arguments("TIMESTAMP", 1L, "1 is not a TIMESTAMP"),
        arguments("TIMESTAMP", Instant.ofEpochSecond(0, 1), "1970-01-01T00:00:00.000000001Z is not a TIMESTAMP"),
        arguments("TIMESTAMP", Instant.MAX, "+1000000000-12-31T23:59:59.999999999Z is not a TIMESTAMP"),
        arguments("TIMESTAMP_NTZ", "2026-01-01T00:00:00Z", "\"2026-01-01T00:00:00Z\" is not a TIMESTAMP_NTZ"),
        arguments("INTERVAL YEAR TO MONTH", Period.ofDays(1), "P1D is not an INTERVAL YEAR TO MONTH"),
        arguments("INTERVAL YEAR", "P1M", "\"P1M\" is not an INTERVAL YEAR"),
        arguments("INTERVAL DAY TO SECOND", Duration.ofNanos(1), "PT0.000000001S is not an INTERVAL DAY TO SECOND"),
        arguments("INTERVAL DAY TO HOUR", "PT1M", "\"PT1M\" is not an INTERVAL DAY TO HOUR"));
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        arguments("STRING", "日本語 🎈", "日本語 🎈"),
        arguments("STRING", new UUID(0, 1), "00000000-0000-0000-0000-000000000001"),
        arguments("STRING", InetAddress.getLoopbackAddress(), InetAddress.getLoopbackAddress().getHostAddress()),
        arguments("CHAR(4)", "🎈a", "🎈a  "),
        arguments("VARCHAR(2)", "🎈🎈", "🎈🎈"));
  }

  static Stream<Arguments> wrongTexts() {
    return Stream.of(
        arguments("STRING", 5, "5 is not a STRING"),
        arguments("CHAR(2)", "abc", "a text of 3 characters, where 2 are allowed"),
        arguments("VARCHAR(2)", "abc", "a text of 3 characters, where 2 are allowed"),
        arguments("BINARY", "not base64!", "\"not base64!\" is not a BINARY"));
  }

  static Stream<Arguments> nested() {
    return Stream.of(
        arguments("ARRAY<INT>", Arrays.asList(1, null), "[1,null]"),
        arguments("STRUCT<a: INT, b: STRING>", Map.of("a", 1, "c", "?"), "[1,null]"),
        arguments("VARIANT", Map.of("a", Arrays.asList(1, null, true, "x", 0.5)), "{\"a\":[1,null,true,\"x\",0.5]}"));
  }

  static Stream<Arguments> wrongNested() {
    String lines = "STRUCT<lines: ARRAY<STRUCT<sku: STRING NOT NULL, qty: INT>>>";
    Map<String, Object> fits = Map.of("sku", "a", "qty", 1);
    return Stream.of(
        arguments(
            lines,
            Map.of("lines", List.of(fits, fits, fits, Map.of("sku", "a", "qty", 2.5))),
            "lines[3].qty: 2.5 is not an INT"),
        arguments(lines, Map.of("lines", List.of(Map.of())), "lines[0].sku: null, where none is allowed"),
        arguments(lines, Map.of("lines", 5), "lines: 5 is not an ARRAY<STRUCT<sku: STRING NOT NULL, qty: INT>>"),
        arguments("ARRAY<ARRAY<INT>>", List.of(List.of(), List.of("x")), "[1][0]: \"x\" is not an INT"),
        arguments("MAP<INT, INT>", Map.of("a", 1), "[a]: \"a\" is not an INT"),
        arguments("MAP<INT, STRING>", Map.of(1, 2), "[1]: 2 is not a STRING"),
        arguments("VARIANT", Map.of("a", new Object[0].getClass()), "{a=class [Ljava.lang.Object;} is not a VARIANT"));
  }

  @Test
  void readsTheKeysOfMapsForTheirType() {
    assertEquals("[1]", keys("MAP<BIGINT, INT>", "1"));
    assertEquals("[0.5]", keys("MAP<DOUBLE, INT>", "0.5"));
    assertEquals("[NaN]", keys("MAP<DOUBLE, INT>", "NaN"));
    assertEquals("[false]", keys("MAP<BOOLEAN, INT>", "false"));
    assertEquals("[1]", keys("MAP<DATE, INT>", "1970-01-02"));
    Map<String, Integer> twice = new HashMap<>(Map.of("1", 1, "01", 2));
    assertThrows(CustomersRows.Mismatch.class, () -> decoder("MAP<INT, INT>").decode(twice));
  }

  private static String keys(String type, String key) {
    return ((MapData) decoder(type).decode(Map.of(key, 1))).keyArray().toString();
  }
}
