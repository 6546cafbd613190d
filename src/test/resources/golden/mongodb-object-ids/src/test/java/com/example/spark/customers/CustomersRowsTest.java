package com.example.spark.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What leaves Spark's rows are plain Java values, which say exactly the same. */
class CustomersRowsTest {
  @ParameterizedTest
  @MethodSource
  void gives(String type, Object cell, Object value) {
    assertEquals(value, value(type, cell));
    assertEquals(value.getClass(), value(type, cell).getClass());
  }

  static Stream<Arguments> gives() {
    return Stream.of(
        arguments("BOOLEAN", true, true),
        arguments("TINYINT", (byte) -128, (byte) -128),
        arguments("SMALLINT", (short) 5, (short) 5),
        arguments("INT", 5, 5),
        arguments("BIGINT", Long.MAX_VALUE, Long.MAX_VALUE),
        arguments("FLOAT", 0.1f, 0.1f),
        arguments("DOUBLE", Double.NaN, Double.NaN),
        arguments("DECIMAL(5,2)", Decimal.apply(new BigDecimal("2.50"), 5, 2), new BigDecimal("2.50")),
        arguments("STRING", UTF8String.fromString("é"), "é"),
        arguments("CHAR(3)", UTF8String.fromString("é"), "é  "),
        arguments("DATE", -719162, LocalDate.of(1, 1, 1)),
        arguments("TIMESTAMP", -1L, Instant.parse("1969-12-31T23:59:59.999999Z")),
        arguments("TIMESTAMP_NTZ", 1L, LocalDateTime.parse("1970-01-01T00:00:00.000001")),
        arguments("INTERVAL YEAR TO MONTH", 14, Period.of(1, 2, 0)),
        arguments("INTERVAL DAY TO SECOND", 1L, Duration.ofNanos(1000)));
  }

  @Test
  void refusesNullsInside() {
    GenericArrayData lines = new GenericArrayData(new Object[] {new GenericInternalRow(new Object[] {null})});
    assertRefused("STRUCT<lines: ARRAY<STRUCT<sku: STRING NOT NULL>>>",
        new GenericInternalRow(new Object[] {lines}), "_value.lines[0].sku: null, where none is allowed");
  }

  @Test
  void refusesLongTexts() {
    assertRefused("VARCHAR(2)", UTF8String.fromString("abc"), "_value: a text of 3 characters, where 2 are allowed");
  }

  private static void assertRefused(String type, Object cell, String message) {
    assertEquals(message, assertThrows(CustomersRows.Mismatch.class, () -> value(type, cell)).getMessage());
  }

  @Test
  void refusesUnknownTypes() {
    assertThrows(IllegalArgumentException.class, () -> new CustomersRows(StructType.fromDDL("_value INTERVAL")));
  }

  private static Object value(String type, Object cell) {
    InternalRow row = new GenericInternalRow(new Object[] {cell});
    return new CustomersRows(StructType.fromDDL("_value " + type)).values(row).get("_value");
  }

  @Test
  void everyValueComesBack() {
    Random random = new Random(42);
    for (int i = 0; i < 3000; i++) {
      DataType type = DataType.fromDDL(type(random, 3));
      Object value = value(random, type);
      Object cell = CustomersValues.of(new StructField("_value", type, true, Metadata.empty())).decode(value);
      assertEquals(comparable(value), comparable(value(type.sql(), cell)), type.sql());
    }
  }

  private static String type(Random random, int depth) {
    List<String> types = new ArrayList<>(List.of(
        "BOOLEAN", "TINYINT", "SMALLINT", "INT", "BIGINT", "FLOAT", "DOUBLE", "DECIMAL(20,5)", "STRING", "BINARY", "DATE",
        "TIMESTAMP", "TIMESTAMP_NTZ", "INTERVAL YEAR TO MONTH", "INTERVAL DAY TO SECOND", "VARIANT"));
    if (depth > 0) {
      String inner = type(random, depth - 1);
      types.addAll(List.of("ARRAY<" + inner + ">", "MAP<STRING, " + inner + ">", "MAP<INT, " + inner + ">"));
      types.add("STRUCT<a: " + inner + ", b: " + type(random, depth - 1) + ">");
    }
    return types.get(random.nextInt(types.size()));
  }

  private static Object value(Random random, DataType type) {
    if (random.nextInt(6) == 0) {
      return null;
    } else if (type instanceof ArrayType array) {
      return Stream.generate(() -> value(random, array.elementType())).limit(random.nextInt(4)).toList();
    } else if (type instanceof MapType map) {
      Map<Object, Object> entries = new LinkedHashMap<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        entries.put(map.keyType() instanceof StringType ? "key " + i : i, value(random, map.valueType()));
      }
      return entries;
    } else if (type instanceof StructType struct) {
      Map<String, Object> fields = new LinkedHashMap<>();
      Stream.of(struct.fields()).forEach(field -> fields.put(field.name(), value(random, field.dataType())));
      return fields;
    }
    return simple(random, type);
  }

  private static Object simple(Random random, DataType type) {
    long number = random.nextLong();
    return switch (type.catalogString()) {
      case "boolean" -> random.nextBoolean();
      case "tinyint" -> (byte) number;
      case "smallint" -> (short) number;
      case "int" -> (int) number;
      case "bigint" -> number;
      case "float" -> Float.intBitsToFloat((int) number);
      case "double" -> Double.longBitsToDouble(number);
      case "decimal(20,5)" -> BigDecimal.valueOf(number, 5);
      case "string" -> Character.toString(1 + random.nextInt(0xd7fe)) + "🎈" + number;
      case "binary" -> String.valueOf(number).getBytes(StandardCharsets.UTF_8);
      case "date" -> LocalDate.ofEpochDay((int) number);
      case "timestamp" -> Instant.EPOCH.plus(number, ChronoUnit.MICROS);
      case "timestamp_ntz" -> LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC).plus(number, ChronoUnit.MICROS);
      case "interval year to month" -> Period.ofMonths((int) number).normalized();
      case "interval day to second" -> Duration.of(number, ChronoUnit.MICROS);
      default -> Map.of("number", number, "list", List.of(0.5, "text", true, LocalDate.ofEpochDay((int) number)));
    };
  }

  /** Byte arrays are only equal to themselves. */
  private static Object comparable(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(CustomersRowsTest::comparable).toList();
    } else if (value instanceof Map<?, ?> map) {
      Map<Object, Object> entries = new HashMap<>();
      map.forEach((key, element) -> entries.put(key, comparable(element)));
      return entries;
    }
    return value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value;
  }
}
