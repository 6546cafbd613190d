package com.acme.spark.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An offset is one position, written in one way. */
class WarehouseOffsetTest {
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 42, -7, Long.MAX_VALUE, Long.MIN_VALUE})
  void isReadAsItWasWritten(long position) {
    WarehouseOffset offset = new WarehouseOffset(position);
    assertEquals("{\"position\":" + position + "}", offset.json());
    assertEquals(offset, WarehouseOffset.parse(offset.json()));
    assertEquals(position, WarehouseOffset.parse(offset.json()).position());
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "42", "{}", "{\"position\":\"42\"}", "{\"position\": 42}", "{\"position\":042}", "{\"position\":4.2}",
    "{\"position\":42,\"more\":1}", "{\"shard\":42}", "{\"position\":9223372036854775808}", "null", "{\"position\":-0}",
    "[{\"position\":42}]"
  })
  void isNothingElse(String json) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> WarehouseOffset.parse(json)).getMessage();
    assertTrue(message.contains("warehouse") && message.contains(json), message);
  }

  @Test
  void isNamedByItsNumber() {
    assertEquals(new WarehouseOffset(1200), WarehouseOffset.at("1200"));
    String message = assertThrows(IllegalArgumentException.class, () -> WarehouseOffset.at("newest")).getMessage();
    assertTrue(message.contains("startingOffset"), message);
  }

  @Test
  void isBehindByThePositionsThatAreLeft() {
    assertEquals(5, new WarehouseOffset(10).lag(new WarehouseOffset(15)));
    assertEquals(0, new WarehouseOffset(15).lag(new WarehouseOffset(10)));
  }

  @Test
  void rangesCoverEverythingOnce() {
    for (int parts = 1; parts < 10; parts++) {
      assertCovered(Long.MIN_VALUE, Long.MAX_VALUE, parts);
      assertCovered(0, 4, parts);
    }
    assertEquals(List.of(), WarehouseOffset.ranges(7, 7, 3));
  }

  private static void assertCovered(long start, long end, int parts) {
    long next = start;
    for (WarehouseOffset.Range range : WarehouseOffset.ranges(start, end, parts)) {
      assertEquals(next, range.start());
      assertTrue(range.start() < range.end());
      next = range.end();
    }
    assertEquals(end, next);
  }
}
