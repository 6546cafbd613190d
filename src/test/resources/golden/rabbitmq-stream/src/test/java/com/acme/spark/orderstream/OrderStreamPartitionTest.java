package com.acme.spark.orderstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Parts cover every shard from end to end, and overlap nowhere. */
class OrderStreamPartitionTest {
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
      List<OrderStreamPartition> divided = OrderStreamPartition.divided(earliest, latest, parts);
      for (OrderStreamPartition part : divided) {
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
        List.of(new OrderStreamPartition("a", 0, 2), new OrderStreamPartition("a", 2, 5), new OrderStreamPartition("a", 5, 8)),
        divided(Map.of("a", 0L), Map.of("a", 8L), 3));
  }

  @Test
  void aShardWithoutMessagesHasNoPart() {
    assertEquals(List.of(new OrderStreamPartition("b", 4, 5)), divided(Map.of("a", 3L, "b", 4L), Map.of("a", 3L, "b", 5L), 4));
    assertEquals(List.of(), divided(Map.of(), Map.of(), 4));
  }

  private static List<OrderStreamPartition> divided(Map<String, Long> earliest, Map<String, Long> latest, int parts) {
    return OrderStreamPartition.divided(new TreeMap<>(earliest), new TreeMap<>(latest), parts);
  }
}
