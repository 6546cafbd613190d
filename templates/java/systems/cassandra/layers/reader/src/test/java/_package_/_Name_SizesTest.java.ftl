package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.datastax.oss.driver.api.core.metadata.TokenMap;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Parts are as large as each other by what Cassandra knows of the sizes, and of the same width where it knows nothing. */
class [=Name]SizesTest {
  private static final int ROWS = 4000;
  private static final List<String> NODES = List.of("10.0.0.1");
  private static final [=Name]Partition.Arc LEFT = new [=Name]Partition.Arc(Long.MIN_VALUE, 0, NODES);
  private static final [=Name]Partition.Arc RIGHT = new [=Name]Partition.Arc(0, Long.MAX_VALUE, NODES);
  private static final String TABLE = "\"" + [=Name]System.KEYSPACE + "\".\"Skewed\"";

  private [=Name]System system;

  @AfterEach
  void drop() {
    if (system != null) {
      system.run("DROP TABLE IF EXISTS " + TABLE);
      system.close();
    }
  }

  @Test
  void largeArcsAreCut() {
    [=Name]Sizes sizes = [=Name]Sizes.of(List.of(new [=Name]Sizes.Estimate(LEFT, 9e6), new [=Name]Sizes.Estimate(RIGHT, 1e6)));
    List<[=Name]Partition> parts = [=Name]Partition.grouped(List.of(LEFT, RIGHT), sizes, 10);
    assertEquals(List.of(9L, 1L), Stream.of(LEFT, RIGHT).map(half -> parts.stream()
        .filter(part -> part.arcs().stream().allMatch(arc -> arc.start() >= half.start() && arc.end() <= half.end())).count()).toList());
    assertEquals(4.5e6, sizes.of(new [=Name]Partition.Arc(Long.MIN_VALUE / 2, 0, NODES)), 1);
  }

  @Test
  void aPartHasNoMoreThanAsked() {
    [=Name]Sizes sizes = [=Name]Sizes.of(List.of(new [=Name]Sizes.Estimate(LEFT, 9e6), new [=Name]Sizes.Estimate(RIGHT, 1e6)));
    assertEquals(20, sizes.parts(List.of(LEFT, RIGHT), 500_000, 4));
    assertEquals(4, sizes.parts(List.of(LEFT, RIGHT), 500_000_000, 4));
    assertEquals(4, [=Name]Sizes.NONE.parts(List.of(LEFT, RIGHT), 1, 4));
  }

  @Test
  void whatDoesNotCoverTheRingIsNoEstimate() {
    assertSame([=Name]Sizes.NONE, [=Name]Sizes.of(List.of()));
    assertSame([=Name]Sizes.NONE, [=Name]Sizes.of(List.of(new [=Name]Sizes.Estimate(LEFT, 9e6))));
    assertSame([=Name]Sizes.NONE, [=Name]Sizes.of(List.of(new [=Name]Sizes.Estimate(LEFT, 9e6), new [=Name]Sizes.Estimate(LEFT, 9e6))));
  }

  /** Nearly all rows are in one token range. */
  @Test
  void skewedTablesAreDividedBySize() throws Exception {
    system = [=Name]System.fresh();
    system.run("CREATE TABLE " + TABLE + " (id int PRIMARY KEY) WITH memtable_flush_period_in_ms = 1000");
    Map<String, String> options = new TreeMap<>(system.options());
    options.putAll(Map.of("table", "Skewed", "numPartitions", "8"));
    try ([=Name]Client client = new [=Name]Client([=Name]Options.of(options))) {
      List<[=Name]Partition.Arc> ring = client.ring();
      [=Name]Partition.Arc full = ring.stream().max(Comparator.comparingDouble([=Name]Partition.Arc::width)).orElseThrow();
      insert(full);
      await(client, ring, full);
      List<[=Name]Partition> bySize = [=Name]Partition.plan(client, [=Name]Options.of(options));
      List<[=Name]Partition> byWidth = [=Name]Partition.grouped(ring, [=Name]Sizes.NONE, 8);
      assertEquals(ROWS, bySize.stream().mapToInt(part -> found(part).size()).sum());
      assertEquals(ROWS, bySize.stream().flatMap(part -> found(part).stream()).distinct().count());
      System.out.println("of " + ROWS + " rows the fullest part has " + most(bySize) + " by size, " + most(byWidth) + " by width");
      assertTrue(most(bySize) * 2 < most(byWidth), most(bySize) + " rows, or " + most(byWidth) + " by width");
    }
  }

  private void insert([=Name]Partition.Arc full) {
    TokenMap map = system.session().getMetadata().getTokenMap().orElseThrow();
    for (int id = 0, rows = 0; rows < ROWS; id++) {
      long token = Long.parseLong(map.format(map.newToken(ByteBuffer.allocate(4).putInt(0, id))));
      if (full.contains(token) || id % 100 == 0) {
        system.run("INSERT INTO " + TABLE + " (id) VALUES (" + id + ")");
        rows++;
      }
    }
  }

  /** The nodes of the tests make estimates every two seconds, of what is on disk, and of few rows coarse ones. */
  private static void await([=Name]Client client, List<[=Name]Partition.Arc> ring, [=Name]Partition.Arc full) throws Exception {
    double share = 0;
    for (int tries = 0; tries < 600 && share < 0.6; tries++) {
      Thread.sleep(200);
      [=Name]Sizes sizes = client.sizes();
      share = sizes.of(full) / ring.stream().mapToDouble(sizes::of).sum();
    }
    assertTrue(share >= 0.6, "the estimates are of " + share);
  }

  private int most(List<[=Name]Partition> parts) {
    return parts.stream().mapToInt(part -> found(part).size()).max().orElseThrow();
  }

  private List<Integer> found([=Name]Partition part) {
    return part.arcs().stream().flatMap(arc -> system.session().execute("SELECT id FROM " + TABLE + " WHERE token(id) > " + arc.start()
        + " AND token(id) <= " + arc.end()).all().stream()).map(row -> row.getInt(0)).toList();
  }
}
