package com.example.spark.readings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Every token of the ring is in exactly one part, and each part on nodes that have all of it. */
class ReadingsPartitionTest {
  private static final List<String> ONE = List.of("10.0.0.1");
  private static final List<String> OTHER = List.of("10.0.0.2", "10.0.0.3");

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
        assertTrue(assertCovered(parts, token) >= parts);
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
  void leadOverTheTopInTwo() {
    assertEquals(List.of(new ReadingsPartition.Arc(5, Long.MAX_VALUE, ONE), new ReadingsPartition.Arc(Long.MIN_VALUE, -5, ONE)),
        ReadingsPartition.Arc.between(5, -5, ONE));
    assertEquals(List.of(new ReadingsPartition.Arc(5, Long.MAX_VALUE, ONE)), ReadingsPartition.Arc.between(5, Long.MIN_VALUE, ONE));
    assertEquals(List.of(new ReadingsPartition.Arc(-5, 5, ONE)), ReadingsPartition.Arc.between(-5, 5, ONE));
  }

  @Test
  void joinNarrowArcsAndCutWideOnes() {
    List<ReadingsPartition.Arc> narrow = new ArrayList<>();
    for (long i = 0; i < 100; i++) {
      narrow.addAll(ReadingsPartition.Arc.between(i * 10, i * 10 + 10, ONE));
    }
    assertEquals(4, ReadingsPartition.grouped(narrow, ReadingsSizes.NONE, 4).size());
    assertEquals(8, ReadingsPartition.grouped(ReadingsPartition.Arc.between(0, 1000, ONE), ReadingsSizes.NONE, 8).size());
    assertEquals(3, ReadingsPartition.grouped(ReadingsPartition.Arc.between(0, 3, ONE), ReadingsSizes.NONE, 8).size());
  }

  @Test
  void preferTheNodesThatHaveThem() {
    List<ReadingsPartition.Arc> ring = new ArrayList<>(ReadingsPartition.Arc.between(0, 100, ONE));
    ring.addAll(ReadingsPartition.Arc.between(100, 200, OTHER));
    List<ReadingsPartition> parts = ReadingsPartition.grouped(ring, ReadingsSizes.NONE, 1);
    assertEquals(2, parts.size());
    assertArrayEquals(new String[] {"10.0.0.1"}, parts.get(0).preferredLocations());
    assertArrayEquals(new String[] {"10.0.0.2", "10.0.0.3"}, parts.get(1).preferredLocations());
  }

  @Test
  void areNoneOfNoArcs() {
    assertEquals(List.of(), ReadingsPartition.grouped(List.of(), ReadingsSizes.NONE, 4));
  }

  @Test
  void singleTokensAreArcsOfTheirOwn() {
    ReadingsPartition.Arc arc = new ReadingsPartition.Arc(0, 10, ONE);
    assertEquals(List.of(new ReadingsPartition.Arc(6, 7, ONE), new ReadingsPartition.Arc(9, 10, ONE)),
        arc.at(new TreeSet<>(Set.of(0L, 7L, 10L, 11L))).toList());
  }

  private static int assertCovered(int parts, long... tokens) {
    TreeSet<Long> ring = LongStream.of(tokens).boxed().collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    List<ReadingsPartition.Arc> arcs = new ArrayList<>();
    for (Long token : ring) {
      Long next = ring.higher(token) == null ? ring.first() : ring.higher(token);
      arcs.addAll(ReadingsPartition.Arc.between(token, next, token % 2 == 0 ? ONE : OTHER));
    }
    Random random = new Random(parts);
    ReadingsSizes skewed = ReadingsSizes.of(arcs.stream().map(arc -> new ReadingsSizes.Estimate(arc, Math.pow(10, random.nextInt(12)))).toList());
    assertCovered(ReadingsPartition.grouped(arcs, skewed, parts));
    return assertCovered(ReadingsPartition.grouped(arcs, ReadingsSizes.NONE, parts));
  }

  private static int assertCovered(List<ReadingsPartition> grouped) {
    LongStream edges = grouped.stream().flatMap(part -> part.arcs().stream()).mapToLong(ReadingsPartition.Arc::end);
    LongStream.concat(edges, new Random(1).longs(50))
        .flatMap(token -> LongStream.rangeClosed(-1, 1).map(step -> token + step))
        .filter(token -> token != Long.MIN_VALUE)
        .forEach(token -> assertOnce(grouped, token));
    return grouped.size();
  }

  private static void assertOnce(List<ReadingsPartition> parts, long token) {
    long found = parts.stream().flatMap(part -> part.arcs().stream()).filter(arc -> arc.contains(token)).count();
    assertEquals(1, found, () -> token + " is not in exactly one of " + parts);
  }
}
