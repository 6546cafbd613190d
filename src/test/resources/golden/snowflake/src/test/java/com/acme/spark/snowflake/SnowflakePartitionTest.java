package com.acme.spark.snowflake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Every token of the ring is in exactly one range. */
class SnowflakePartitionTest {
  @Test
  void coverRingsOfAnyTokens() {
    Random random = new Random(7);
    for (int tokens = 1; tokens < 20; tokens++) {
      assertCovered(1 + random.nextInt(30), random.longs(tokens).toArray());
    }
  }

  @Test
  void coverARingOfOneToken() {
    for (long token : new long[] {0, 42, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
      for (int parts = 1; parts < 5; parts++) {
        assertEquals(parts, assertCovered(parts, token));
      }
    }
  }

  @Test
  void coverRangesOfVeryUnequalWidth() {
    assertCovered(4, 0, 1);
    assertCovered(4, Long.MIN_VALUE, Long.MAX_VALUE);
    assertCovered(4, Long.MIN_VALUE, Long.MIN_VALUE + 1, -1, 0, 1, 2, Long.MAX_VALUE - 1, Long.MAX_VALUE);
  }

  @Test
  void cutWideRangesAndLeaveNarrowOnes() {
    assertEquals(8, assertCovered(8, Long.MIN_VALUE, 0));
    assertEquals(9, assertCovered(8, 0, 1));
  }

  @Test
  void areNoneOfNoTokens() {
    assertEquals(List.of(), SnowflakePartition.around(new TreeSet<>(), 4));
  }

  private static int assertCovered(int parts, long... tokens) {
    TreeSet<Long> ring = LongStream.of(tokens).boxed().collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    List<SnowflakePartition> ranges = SnowflakePartition.around(ring, parts);
    LongStream edges = ranges.stream().mapToLong(SnowflakePartition::start);
    LongStream.concat(edges, new Random(1).longs(50))
        .flatMap(token -> LongStream.rangeClosed(-1, 1).map(step -> token + step))
        .forEach(token -> assertOnce(ranges, token));
    assertTrue(ranges.size() >= ring.size());
    return ranges.size();
  }

  private static void assertOnce(List<SnowflakePartition> ranges, long token) {
    List<SnowflakePartition> found = ranges.stream().filter(range -> range.contains(token)).toList();
    assertEquals(1, found.size(), () -> token + " is in " + found);
  }
}
