package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Parts cover every shard from end to end, and overlap nowhere. */
class [=Name]PartitionTest {

  @Test
  void everyPositionIsInOnePart() {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      TreeMap<String, Long> earliest = new TreeMap<>();
      TreeMap<String, Long> latest = new TreeMap<>();
      for (int shard = random.nextInt(6); shard >= 0; shard--) {
        earliest.put("s" + shard, (long) random.nextInt(100));
        latest.put("s" + shard, earliest.get("s" + shard) + random.nextInt(50));
      }
      int parts = 1 + random.nextInt(9);
      TreeMap<String, Long> next = new TreeMap<>(earliest);
      List<[=Name]Partition> divided = [=Name]Partition.divided(earliest, latest, parts);
      for ([=Name]Partition part : divided) {
        assertEquals(next.put(part.shard(), part.end()), part.start());
        assertTrue(part.start() < part.end());
      }
      assertEquals(latest, next);
      assertTrue(divided.size() <= parts + latest.size(), divided.size() + " for " + parts);
    }
  }

  @Test
  void oneShardIsDividedEvenly() {
    assertEquals(
        List.of(new [=Name]Partition("a", 0, 2), new [=Name]Partition("a", 2, 5), new [=Name]Partition("a", 5, 8)),
        divided(Map.of("a", 0L), Map.of("a", 8L), 3));
  }

  @Test
  void aShardWithoutMessagesHasNoPart() {
    assertEquals(List.of(new [=Name]Partition("b", 4, 5)), divided(Map.of("a", 3L, "b", 4L), Map.of("a", 3L, "b", 5L), 4));
    assertEquals(List.of(), divided(Map.of(), Map.of(), 4));
  }

  private static List<[=Name]Partition> divided(Map<String, Long> earliest, Map<String, Long> latest, int parts) {
    return [=Name]Partition.divided(new TreeMap<>(earliest), new TreeMap<>(latest), parts);
  }
}
