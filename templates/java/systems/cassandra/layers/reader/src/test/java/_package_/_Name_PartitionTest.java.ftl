package [=package];

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
class [=Name]PartitionTest {
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
    assertEquals(List.of(new [=Name]Partition.Arc(5, Long.MAX_VALUE, ONE), new [=Name]Partition.Arc(Long.MIN_VALUE, -5, ONE)),
        [=Name]Partition.Arc.between(5, -5, ONE));
    assertEquals(List.of(new [=Name]Partition.Arc(5, Long.MAX_VALUE, ONE)), [=Name]Partition.Arc.between(5, Long.MIN_VALUE, ONE));
    assertEquals(List.of(new [=Name]Partition.Arc(-5, 5, ONE)), [=Name]Partition.Arc.between(-5, 5, ONE));
  }

  @Test
  void joinNarrowArcsAndCutWideOnes() {
    List<[=Name]Partition.Arc> narrow = new ArrayList<>();
    for (long i = 0; i < 100; i++) {
      narrow.addAll([=Name]Partition.Arc.between(i * 10, i * 10 + 10, ONE));
    }
    assertEquals(4, [=Name]Partition.grouped(narrow, [=Name]Sizes.NONE, 4).size());
    assertEquals(8, [=Name]Partition.grouped([=Name]Partition.Arc.between(0, 1000, ONE), [=Name]Sizes.NONE, 8).size());
    assertEquals(3, [=Name]Partition.grouped([=Name]Partition.Arc.between(0, 3, ONE), [=Name]Sizes.NONE, 8).size());
  }

  @Test
  void preferTheNodesThatHaveThem() {
    List<[=Name]Partition.Arc> ring = new ArrayList<>([=Name]Partition.Arc.between(0, 100, ONE));
    ring.addAll([=Name]Partition.Arc.between(100, 200, OTHER));
    List<[=Name]Partition> parts = [=Name]Partition.grouped(ring, [=Name]Sizes.NONE, 1);
    assertEquals(2, parts.size());
    assertArrayEquals(new String[] {"10.0.0.1"}, parts.get(0).preferredLocations());
    assertArrayEquals(new String[] {"10.0.0.2", "10.0.0.3"}, parts.get(1).preferredLocations());
  }

  @Test
  void areNoneOfNoArcs() {
    assertEquals(List.of(), [=Name]Partition.grouped(List.of(), [=Name]Sizes.NONE, 4));
  }

  @Test
  void singleTokensAreArcsOfTheirOwn() {
    [=Name]Partition.Arc arc = new [=Name]Partition.Arc(0, 10, ONE);
    assertEquals(List.of(new [=Name]Partition.Arc(6, 7, ONE), new [=Name]Partition.Arc(9, 10, ONE)),
        arc.at(new TreeSet<>(Set.of(0L, 7L, 10L, 11L))).toList());
  }

  private static int assertCovered(int parts, long... tokens) {
    TreeSet<Long> ring = LongStream.of(tokens).boxed().collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    List<[=Name]Partition.Arc> arcs = new ArrayList<>();
    for (Long token : ring) {
      Long next = ring.higher(token) == null ? ring.first() : ring.higher(token);
      arcs.addAll([=Name]Partition.Arc.between(token, next, token % 2 == 0 ? ONE : OTHER));
    }
    Random random = new Random(parts);
    [=Name]Sizes skewed = [=Name]Sizes.of(arcs.stream().map(arc -> new [=Name]Sizes.Estimate(arc, Math.pow(10, random.nextInt(12)))).toList());
    assertCovered([=Name]Partition.grouped(arcs, skewed, parts));
    return assertCovered([=Name]Partition.grouped(arcs, [=Name]Sizes.NONE, parts));
  }

  private static int assertCovered(List<[=Name]Partition> grouped) {
    LongStream edges = grouped.stream().flatMap(part -> part.arcs().stream()).mapToLong([=Name]Partition.Arc::end);
    LongStream.concat(edges, new Random(1).longs(50))
        .flatMap(token -> LongStream.rangeClosed(-1, 1).map(step -> token + step))
        .filter(token -> token != Long.MIN_VALUE)
        .forEach(token -> assertOnce(grouped, token));
    return grouped.size();
  }

  private static void assertOnce(List<[=Name]Partition> parts, long token) {
    long found = parts.stream().flatMap(part -> part.arcs().stream()).filter(arc -> arc.contains(token)).count();
    assertEquals(1, found, () -> token + " is not in exactly one of " + parts);
  }
}
