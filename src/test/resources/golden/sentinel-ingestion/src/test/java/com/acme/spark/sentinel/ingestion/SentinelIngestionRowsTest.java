package com.acme.spark.sentinel.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What leaves Spark's rows are plain Java values, which say exactly the same. */
class SentinelIngestionRowsTest {
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
    assertEquals(message, assertThrows(SentinelIngestionRows.Mismatch.class, () -> value(type, cell)).getMessage());
  }

  @Test
  void refusesUnknownTypes() {
    assertThrows(IllegalArgumentException.class, () -> new SentinelIngestionRows(StructType.fromDDL("_value INTERVAL")));
  }

  private static Object value(String type, Object cell) {
    InternalRow row = new GenericInternalRow(new Object[] {cell});
    return new SentinelIngestionRows(StructType.fromDDL("_value " + type)).values(row).get("_value");
  }
}
