package com.acme.spark.cassandra;

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
class CassandraPartitionTest {
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
    assertEquals(List.of(new CassandraPartition.Arc(5, Long.MAX_VALUE, ONE), new CassandraPartition.Arc(Long.MIN_VALUE, -5, ONE)),
        CassandraPartition.Arc.between(5, -5, ONE));
    assertEquals(List.of(new CassandraPartition.Arc(5, Long.MAX_VALUE, ONE)), CassandraPartition.Arc.between(5, Long.MIN_VALUE, ONE));
    assertEquals(List.of(new CassandraPartition.Arc(-5, 5, ONE)), CassandraPartition.Arc.between(-5, 5, ONE));
  }

  @Test
  void joinNarrowArcsAndCutWideOnes() {
    List<CassandraPartition.Arc> narrow = new ArrayList<>();
    for (long i = 0; i < 100; i++) {
      narrow.addAll(CassandraPartition.Arc.between(i * 10, i * 10 + 10, ONE));
    }
    assertEquals(4, CassandraPartition.grouped(narrow, CassandraSizes.NONE, 4).size());
    assertEquals(8, CassandraPartition.grouped(CassandraPartition.Arc.between(0, 1000, ONE), CassandraSizes.NONE, 8).size());
    assertEquals(3, CassandraPartition.grouped(CassandraPartition.Arc.between(0, 3, ONE), CassandraSizes.NONE, 8).size());
  }

  @Test
  void preferTheNodesThatHaveThem() {
    List<CassandraPartition.Arc> ring = new ArrayList<>(CassandraPartition.Arc.between(0, 100, ONE));
    ring.addAll(CassandraPartition.Arc.between(100, 200, OTHER));
    List<CassandraPartition> parts = CassandraPartition.grouped(ring, CassandraSizes.NONE, 1);
    assertEquals(2, parts.size());
    assertArrayEquals(new String[] {"10.0.0.1"}, parts.get(0).preferredLocations());
    assertArrayEquals(new String[] {"10.0.0.2", "10.0.0.3"}, parts.get(1).preferredLocations());
  }

  @Test
  void areNoneOfNoArcs() {
    assertEquals(List.of(), CassandraPartition.grouped(List.of(), CassandraSizes.NONE, 4));
  }

  @Test
  void singleTokensAreArcsOfTheirOwn() {
    CassandraPartition.Arc arc = new CassandraPartition.Arc(0, 10, ONE);
    assertEquals(List.of(new CassandraPartition.Arc(6, 7, ONE), new CassandraPartition.Arc(9, 10, ONE)),
        arc.at(new TreeSet<>(Set.of(0L, 7L, 10L, 11L))).toList());
  }

  private static int assertCovered(int parts, long... tokens) {
    TreeSet<Long> ring = LongStream.of(tokens).boxed().collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    List<CassandraPartition.Arc> arcs = new ArrayList<>();
    for (Long token : ring) {
      Long next = ring.higher(token) == null ? ring.first() : ring.higher(token);
      arcs.addAll(CassandraPartition.Arc.between(token, next, token % 2 == 0 ? ONE : OTHER));
    }
    Random random = new Random(parts);
    CassandraSizes skewed = CassandraSizes.of(arcs.stream().map(arc -> new CassandraSizes.Estimate(arc, Math.pow(10, random.nextInt(12)))).toList());
    assertCovered(CassandraPartition.grouped(arcs, skewed, parts));
    return assertCovered(CassandraPartition.grouped(arcs, CassandraSizes.NONE, parts));
  }

  private static int assertCovered(List<CassandraPartition> grouped) {
    LongStream edges = grouped.stream().flatMap(part -> part.arcs().stream()).mapToLong(CassandraPartition.Arc::end);
    LongStream.concat(edges, new Random(1).longs(50))
        .flatMap(token -> LongStream.rangeClosed(-1, 1).map(step -> token + step))
        .filter(token -> token != Long.MIN_VALUE)
        .forEach(token -> assertOnce(grouped, token));
    return grouped.size();
  }

  private static void assertOnce(List<CassandraPartition> parts, long token) {
    long found = parts.stream().flatMap(part -> part.arcs().stream()).filter(arc -> arc.contains(token)).count();
    assertEquals(1, found, () -> token + " is not in exactly one of " + parts);
  }
}
