package com.acme.spark.warehouse;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Reads a range of ids, in halves of halves as long as the API finds it too large. */
final class WarehouseHalving implements WarehouseClient.Cursor {
  private final Open open;
  private final Deque<WarehousePartition> ranges = new ArrayDeque<>();
  private WarehouseClient.Cursor cursor;

  /** How to read a range that may be too large. */
  @FunctionalInterface
  interface Open {
    WarehouseClient.Cursor open(WarehousePartition range) throws IOException;
  }

  WarehouseHalving(WarehousePartition range, Open open) throws IOException {
    this.open = open;
    ranges.push(range);
    advance();
  }

  @Override
  public boolean next() throws IOException {
    while (!cursor.next()) {
      cursor.close();
      if (ranges.isEmpty()) {
        return false;
      }
      advance();
    }
    return true;
  }

  private void advance() throws IOException {
    WarehousePartition range = ranges.pop();
    try {
      cursor = open.open(range);
    } catch (WarehouseClient.TooLarge e) {
      if (range.end() - range.start() == 1) {
        throw new IOException("the API finds the records of one id too many, " + range.start(), e);
      }
      WarehousePartition.split(range.start(), range.end(), 2).stream().sorted((a, b) -> Long.compare(b.start(), a.start())).forEach(ranges::push);
      advance();
    }
  }

  @Override
  public WarehouseClient.Message message() {
    return cursor.message();
  }

  @Override
  public void close() throws IOException {
    cursor.close();
  }
}
