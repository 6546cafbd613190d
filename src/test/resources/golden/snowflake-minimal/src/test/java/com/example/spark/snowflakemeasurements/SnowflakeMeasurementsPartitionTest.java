package com.example.spark.snowflakemeasurements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Ranges of ids leave no gap, share no id, and are never empty. */
class SnowflakeMeasurementsPartitionTest {
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
    assertEquals(3, SnowflakeMeasurementsPartition.split(5, 8, 100).size());
    assertEquals(List.of(), SnowflakeMeasurementsPartition.split(5, 5, 4));
  }

  @Test
  void areOfOneSize() {
    assertEquals(
        List.of(new SnowflakeMeasurementsPartition(0, 2), new SnowflakeMeasurementsPartition(2, 4), new SnowflakeMeasurementsPartition(4, 7)),
        SnowflakeMeasurementsPartition.split(0, 7, 3));
  }

  @Test
  void refuseWhatIsNoRange() {
    assertThrows(IllegalArgumentException.class, () -> SnowflakeMeasurementsPartition.split(8, 5, 4));
  }

  private static void assertCovered(long start, long end, int parts) {
    List<SnowflakeMeasurementsPartition> ranges = SnowflakeMeasurementsPartition.split(start, end, parts);
    assertTrue(ranges.size() <= parts);
    long next = start;
    for (SnowflakeMeasurementsPartition range : ranges) {
      assertEquals(next, range.start());
      assertTrue(range.start() < range.end());
      next = range.end();
    }
    assertEquals(end, next);
  }
}
