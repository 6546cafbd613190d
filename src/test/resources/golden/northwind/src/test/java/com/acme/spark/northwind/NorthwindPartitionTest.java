package com.acme.spark.northwind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Windows of time leave no gap, share no instant, and can be halved where that helps. */
class NorthwindPartitionTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final IOException TOO_LARGE = new IOException("2000 rows");

  @Test
  void coverTheTimeAndAreClippedAtItsEnd() {
    Instant end = START.plus(HOUR.multipliedBy(2)).plusNanos(1);
    List<NorthwindPartition> windows = NorthwindPartition.windows(START, end, HOUR);
    assertEquals(3, windows.size());
    assertEquals(START, windows.get(0).start());
    assertEquals(windows.get(0).end(), windows.get(1).start());
    assertEquals(windows.get(1).end(), windows.get(2).start());
    assertEquals(end, windows.get(2).end());
  }

  @Test
  void areNoneOfAnEmptyTime() {
    assertEquals(List.of(), NorthwindPartition.windows(START, START, HOUR));
    assertEquals(List.of(), NorthwindPartition.windows(START, START.minusNanos(1), HOUR));
  }

  @Test
  void reachToTheEndOfTime() {
    assertEquals(
        List.of(new NorthwindPartition(Instant.MAX.minusSeconds(1), Instant.MAX)),
        NorthwindPartition.windows(Instant.MAX.minusSeconds(1), Instant.MAX, HOUR));
  }

  @Test
  void areNotSoManyThatPlanningNeverEnds() {
    assertThrows(
        IllegalArgumentException.class, () -> NorthwindPartition.windows(Instant.MIN, Instant.MAX, Duration.ofMillis(1)));
    Instant end = START.plus(HOUR.multipliedBy(100_000));
    assertEquals(100_000, NorthwindPartition.windows(START, end, HOUR).size());
    assertThrows(IllegalArgumentException.class, () -> NorthwindPartition.windows(START, end.plusNanos(1), HOUR));
  }

  @Test
  void beginAndEndWhereTheOptionsSay() throws IOException {
    try (NorthwindSystem system = NorthwindSystem.fresh(); NorthwindClient client = new NorthwindClient(NorthwindOptions.of(system.options()))) {
      system.append(0, 5);
      Instant[] times = client.times();
      Instant start = times[0].minus(HOUR);
      assertEquals(start, plan(client, system, "startTime", start).get(0).start());
      Instant end = times[1].plus(HOUR);
      List<NorthwindPartition> windows = plan(client, system, "endTime", end);
      assertEquals(end, windows.get(windows.size() - 1).end());
    }
  }

  private static List<NorthwindPartition> plan(NorthwindClient client, NorthwindSystem system, String option, Instant time)
      throws IOException {
    Map<String, String> options = new TreeMap<>(system.options());
    options.keySet().removeAll(List.of("startTime", "endTime"));
    options.put(option, time.toString());
    return NorthwindPartition.plan(client, NorthwindOptions.of(options), NorthwindFilters.NONE);
  }

  @Test
  void areHalvedDownToTheLeastStep() throws IOException {
    NorthwindPartition window = new NorthwindPartition(START, START.plusSeconds(100));
    List<NorthwindPartition> halves = window.halves(Duration.ofSeconds(60), TOO_LARGE);
    assertEquals(new NorthwindPartition(START, START.plusSeconds(60)), halves.get(0));
    assertEquals(new NorthwindPartition(START.plusSeconds(60), START.plusSeconds(100)), halves.get(1));
    IOException error =
        assertThrows(IOException.class, () -> halves.get(0).halves(Duration.ofSeconds(60), TOO_LARGE));
    assertTrue(error.getMessage().contains("minStep"), error.getMessage());
    assertEquals(TOO_LARGE, error.getCause());
  }
}
