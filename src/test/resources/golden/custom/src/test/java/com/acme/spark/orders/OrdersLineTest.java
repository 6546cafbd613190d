package com.acme.spark.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line of the log is one record, kept to the last digit, or an error. */
class OrdersLineTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{} {}", "{}x", "[1]", "1"})
  void isNothingElse(String line) {
    assertThrows(IOException.class, () -> message(line));
  }

  @Test
  void keepsEveryDigit() throws IOException {
    BigDecimal number = new BigDecimal("12345678901234567890.1234567890");
    assertEquals(number, message("{\"a\":" + number + "}").value("a"));
  }

  @Test
  void isSearchedByNameOrPointer() throws IOException {
    OrdersClient.Message message = message("{\"a/b\":1,\"a\":{\"b\":2,\"l\":[3,4],\"~\":5}}");
    assertEquals(1, message.value("a/b"));
    assertEquals(2, message.value("/a/b"));
    assertEquals(4, message.value("/a/l/1"));
    assertEquals(5, message.value("/a/~0"));
    assertEquals(1, message.value("/a~1b"));
    assertNull(message.value("/a/l/2"));
    assertNull(message.value("/a/l/01"));
    assertNull(message.value("/a/b/c"));
    assertNull(message.value("c"));
  }

  private static OrdersClient.Message message(String line) throws IOException {
    return OrdersClient.Message.of(line.getBytes(StandardCharsets.UTF_8));
  }
}
