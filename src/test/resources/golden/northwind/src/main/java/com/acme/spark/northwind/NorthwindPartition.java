package com.acme.spark.northwind;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.spark.sql.connector.read.InputPartition;

/** The rows whose ordered_at is at or after {@code start} and before {@code end}. */
record NorthwindPartition(Instant start, Instant end) implements InputPartition {
  private static final int MOST_WINDOWS = 100_000;

  /** Only where neither the options nor the conditions say an end, it is asked for. */
  static List<NorthwindPartition> plan(NorthwindClient client, NorthwindOptions options, NorthwindFilters filters) throws IOException {
    Instant least = (Instant) filters.least("ordered_at");
    Instant greatest = (Instant) filters.greatest("ordered_at");
    Instant start = options.startTime() == null || least != null && least.isAfter(options.startTime()) ? least : options.startTime();
    Instant after = greatest == null ? null : greatest.plus(1, ChronoUnit.MICROS);
    Instant end = options.endTime() == null || after != null && after.isBefore(options.endTime()) ? after : options.endTime();
    Instant[] times = start == null || end == null ? client.times() : new Instant[] {start, end};
    return times == null ? List.of()
        : windows(start == null ? times[0] : start, end == null ? times[1] : end, options.step());
  }

  /** Windows of one step from the start, the last one clipped at the end. */
  static List<NorthwindPartition> windows(Instant start, Instant end, Duration step) {
    if (start.isBefore(end) && Duration.between(start, end).minusNanos(1).dividedBy(MOST_WINDOWS).compareTo(step) >= 0) {
      throw new IllegalArgumentException(
          "from " + start + " to " + end + " there are more than " + MOST_WINDOWS + " steps of " + step
              + ": make the step longer, or set startTime and endTime");
    }
    List<NorthwindPartition> windows = new ArrayList<>();
    for (Instant next = start; next.isBefore(end); ) {
      Instant cut = step.compareTo(Duration.between(next, end)) < 0 ? next.plus(step) : end;
      windows.add(new NorthwindPartition(next, cut));
      next = cut;
    }
    return windows;
  }

  NorthwindClient.Cursor open(NorthwindClient client, NorthwindOptions options, List<String> sources, int limit)
      throws IOException {
    return new Halving(client, this, options.minStep(), sources, limit);
  }

  /** The two halves, or an error when they would be smaller than allowed. */
  List<NorthwindPartition> halves(Duration minStep, IOException tooLarge) throws IOException {
    Duration width = Duration.between(start, end);
    if (width.compareTo(minStep) <= 0) {
      throw new IOException(
          "the window from " + start + " to " + end + " has too many rows and minStep is " + minStep
              + ": make minStep smaller",
          tooLarge);
    }
    Duration half = width.dividedBy(2);
    Instant middle = start.plus(half.compareTo(minStep) < 0 ? minStep : half);
    return List.of(new NorthwindPartition(start, middle), new NorthwindPartition(middle, end));
  }

  /** Reads a window, in halves of halves as long as the system finds it too large. */
  private static final class Halving implements NorthwindClient.Cursor {
    private final NorthwindClient client;
    private final Duration minStep;
    private final List<String> sources;
    private final int limit;
    private final Deque<NorthwindPartition> windows = new ArrayDeque<>();
    private NorthwindClient.Cursor cursor;

    Halving(NorthwindClient client, NorthwindPartition window, Duration minStep, List<String> sources, int limit)
        throws IOException {
      this.client = client;
      this.minStep = minStep;
      this.sources = sources;
      this.limit = limit;
      windows.push(window);
      advance();
    }

    @Override
    public boolean next() throws IOException {
      while (!cursor.next()) {
        cursor.close();
        if (windows.isEmpty()) {
          return false;
        }
        advance();
      }
      return true;
    }

    private void advance() throws IOException {
      NorthwindPartition window = windows.pop();
      try {
        cursor = client.read(window, sources, limit);
      } catch (NorthwindClient.TooLarge e) {
        List<NorthwindPartition> halves = window.halves(minStep, e);
        windows.push(halves.get(1));
        windows.push(halves.get(0));
        advance();
      }
    }

    @Override
    public NorthwindClient.Message message() {
      return cursor.message();
    }

    @Override
    public void close() throws IOException {
      cursor.close();
    }
  }
}
