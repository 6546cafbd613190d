package com.example.spark.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An offset is one position, written in one way. */
class EventsOffsetTest {
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 42, -7, Long.MAX_VALUE, Long.MIN_VALUE})
  void isReadAsItWasWritten(long position) {
    EventsOffset offset = new EventsOffset(position);
    assertEquals("{\"position\":" + position + "}", offset.json());
    assertEquals(offset, EventsOffset.parse(offset.json()));
    assertEquals(position, EventsOffset.parse(offset.json()).position());
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "42", "{}", "{\"position\":\"42\"}", "{\"position\": 42}", "{\"position\":042}", "{\"position\":4.2}",
    "{\"position\":42,\"more\":1}", "{\"shard\":42}", "{\"position\":9223372036854775808}", "null", "{\"position\":-0}",
    "[{\"position\":42}]"
  })
  void isNothingElse(String json) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> EventsOffset.parse(json)).getMessage();
    assertTrue(message.contains("events") && message.contains(json), message);
  }

  @Test
  void isNamedByItsNumber() {
    assertEquals(new EventsOffset(1200), EventsOffset.at("1200"));
    String message = assertThrows(IllegalArgumentException.class, () -> EventsOffset.at("newest")).getMessage();
    assertTrue(message.contains("startingOffset"), message);
  }

  @Test
  void isBehindByThePositionsThatAreLeft() {
    assertEquals(5, new EventsOffset(10).lag(new EventsOffset(15)));
    assertEquals(0, new EventsOffset(15).lag(new EventsOffset(10)));
  }

  @Test
  void rangesCoverEverythingOnce() {
    for (int parts = 1; parts < 10; parts++) {
      assertCovered(Long.MIN_VALUE, Long.MAX_VALUE, parts);
      assertCovered(0, 4, parts);
    }
    assertEquals(List.of(), EventsOffset.ranges(7, 7, 3));
  }

  private static void assertCovered(long start, long end, int parts) {
    long next = start;
    for (EventsOffset.Range range : EventsOffset.ranges(start, end, parts)) {
      assertEquals(next, range.start());
      assertTrue(range.start() < range.end());
      next = range.end();
    }
    assertEquals(end, next);
  }
}
