package com.acme.spark.sentinel;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;

/** Reads a window of a stream, in halves of halves as long as the API finds it too large. */
final class SentinelSigninsWindows implements SentinelSigninsClient.Cursor {
  private static final ChronoUnit PRECISION = ChronoUnit.MICROS;

  private final Open open;
  private final Deque<SentinelSigninsOffset.Range> windows = new ArrayDeque<>();
  private SentinelSigninsClient.Cursor cursor;

  /** How to read a window that may be too large. */
  @FunctionalInterface
  interface Open {
    SentinelSigninsClient.Cursor open(SentinelSigninsOffset.Range window) throws IOException;
  }

  SentinelSigninsWindows(SentinelSigninsOffset.Range window, Open open) throws IOException {
    this.open = open;
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

  /** Opens the next window; of one that is too large, the earlier half is the next. */
  private void advance() throws IOException {
    cursor = null;
    while (cursor == null) {
      SentinelSigninsOffset.Range window = windows.pop();
      try {
        cursor = open.open(window);
      } catch (SentinelSigninsClient.TooLarge e) {
        Instant middle = middle(window, e);
        windows.push(new SentinelSigninsOffset.Range(middle, window.end()));
        windows.push(new SentinelSigninsOffset.Range(window.start(), middle));
      }
    }
  }

  private static Instant middle(SentinelSigninsOffset.Range window, IOException tooLarge) throws IOException {
    Instant half = window.start().plus(Duration.between(window.start(), window.end()).dividedBy(2)).truncatedTo(PRECISION);
    if (!half.isAfter(window.start())) {
      throw new IOException("the API finds the rows of one instant too many, " + window.start(), tooLarge);
    }
    return half;
  }

  @Override
  public SentinelSigninsClient.Message message() {
    return cursor.message();
  }

  @Override
  public void close() throws IOException {
    if (cursor != null) {
      cursor.close();
    }
  }
}
