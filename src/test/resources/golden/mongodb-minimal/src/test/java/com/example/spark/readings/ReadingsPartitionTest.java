package com.example.spark.readings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Ranges of ids leave no gap, share no id, and are never empty. */
class ReadingsPartitionTest {
  @Test
  void coverAnyRangeOnce() {
    Random random = new Random(7);
    for (int i = 0; i < 1000; i++) {
      long start = random.nextLong();
      long end = start + random.nextInt(100);
      if (start < end) {
        assertCovered(start, end, 1 + random.nextInt(20));
      }
    }
  }

  @Test
  void coverTheWholeOfLong() {
    for (int parts = 1; parts < 10; parts++) {
      assertCovered(Long.MIN_VALUE, Long.MAX_VALUE, parts);
    }
  }

  @Test
  void areNoMoreThanThereAreIds() {
    assertEquals(3, ReadingsPartition.split(5, 8, 100).size());
    assertEquals(List.of(), ReadingsPartition.split(5, 5, 4));
  }

  @Test
  void areOfOneSize() {
    assertEquals(
        List.of(new ReadingsPartition(0, 2), new ReadingsPartition(2, 4), new ReadingsPartition(4, 7)),
        ReadingsPartition.split(0, 7, 3));
  }

  @Test
  void refuseWhatIsNoRange() {
    assertThrows(IllegalArgumentException.class, () -> ReadingsPartition.split(8, 5, 4));
  }

  private static void assertCovered(long start, long end, int parts) {
    List<ReadingsPartition> ranges = ReadingsPartition.split(start, end, parts);
    assertTrue(ranges.size() <= parts);
    long next = start;
    for (ReadingsPartition range : ranges) {
      assertEquals(next, range.start());
      assertTrue(range.start() < range.end());
      next = range.end();
    }
    assertEquals(end, next);
  }
}
