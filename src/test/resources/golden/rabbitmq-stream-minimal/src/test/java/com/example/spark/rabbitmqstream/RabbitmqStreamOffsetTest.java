package com.example.spark.rabbitmqstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An offset is a position in each shard, written in one way; a limit is shared out among the shards. */
class RabbitmqStreamOffsetTest {
  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"a\":1,\"b\":2}", "{\"0\":9223372036854775807}", "{\"odd \\\"name\\\"\":0}"})
  void isReadAsItWasWritten(String json) {
    assertEquals(json, RabbitmqStreamOffset.parse(json).json());
    assertEquals(RabbitmqStreamOffset.parse(json), RabbitmqStreamOffset.parse(json));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "42", "null", "[]", "{\"b\":2,\"a\":1}", "{\"a\": 1}", "{\"a\":\"1\"}", "{\"a\":1.5}", "{\"a\":null}",
    "{\"a\":1,\"a\":2}", "{\"a\":{\"b\":1}}", "{\"a\":9223372036854775808}", "{\"a\":1} "
  })
  void isNothingElse(String json) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> RabbitmqStreamOffset.parse(json)).getMessage();
    assertTrue(message.contains("rabbitmq-stream") && message.contains(json), message);
  }

  @Test
  void isBehindInAllShards() {
    RabbitmqStreamOffset latest = offset(Map.of("a", 10L, "b", 20L, "new", 5L));
    assertEquals(5 + 5 + 5, offset(Map.of("a", 5L, "b", 15L)).lag(latest));
  }

  @Test
  void limitsAreSharedInProportion() {
    RabbitmqStreamOffset end = offset(Map.of("a", 900L, "b", 100L));
    assertEquals(offset(Map.of("a", 90L, "b", 10L)), within(Map.of("a", 0L, "b", 0L), end, 100));
  }

  @Test
  void limitsAreKeptAndUsedUp() {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      Map<String, Long> ends = new TreeMap<>();
      IntStream.range(0, 1 + random.nextInt(20)).forEach(shard -> ends.put("s" + shard, (long) random.nextInt(50)));
      long rows = 1 + random.nextInt(300);
      long all = sum(offset(ends));
      RabbitmqStreamOffset admitted = within(Map.of(), offset(ends), rows);
      assertEquals(Math.min(rows, all), sum(admitted));
      ends.forEach((shard, end) -> assertTrue(admitted.shards().get(shard) <= end));
    }
  }

  @Test
  void whileThereAreEnoughRowsEachShardGetsOne() {
    RabbitmqStreamOffset end = offset(Map.of("a", 1L, "b", 1L, "busy", 1_000_000L));
    assertEquals(offset(Map.of("a", 1L, "b", 1L, "busy", 8L)), within(Map.of(), end, 10));
  }

  @Test
  void noShardStarves() {
    Map<String, Long> ends = new TreeMap<>(Map.of("busy", 1_000_000L, "x", 1L, "y", 1L, "z", 1L));
    for (long rows = 1; rows < 6; rows++) {
      RabbitmqStreamOffset at = offset(Map.of("busy", 0L, "x", 0L, "y", 0L, "z", 0L));
      for (int batch = 0; batch < 20; batch++) {
        at = within(at.shards(), offset(ends), rows);
      }
      assertEquals(3, at.shards().get("x") + at.shards().get("y") + at.shards().get("z"), "limit " + rows);
    }
  }

  @Test
  void limitsKnowNoOverflow() {
    RabbitmqStreamOffset end = offset(Map.of("a", Long.MAX_VALUE, "b", Long.MAX_VALUE));
    assertEquals(end, within(Map.of("a", 0L, "b", Long.MAX_VALUE - 1), end, Long.MAX_VALUE));
    assertEquals(offset(Map.of("a", 5L, "b", 5L)), within(Map.of("a", 0L, "b", 0L), end, 10));
  }

  private static RabbitmqStreamOffset within(Map<String, Long> start, RabbitmqStreamOffset end, long rows) {
    List<RabbitmqStreamOffset.Range> ranges = end.shards().entrySet().stream()
        .map(shard -> new RabbitmqStreamOffset.Range(
            shard.getKey(), start.getOrDefault(shard.getKey(), 0L), shard.getValue()))
        .toList();
    return RabbitmqStreamOffset.within(ranges, end, rows);
  }

  private static long sum(RabbitmqStreamOffset offset) {
    return offset.shards().values().stream().mapToLong(Long::longValue).sum();
  }

  private static RabbitmqStreamOffset offset(Map<String, Long> shards) {
    return new RabbitmqStreamOffset(new TreeMap<>(shards));
  }
}
