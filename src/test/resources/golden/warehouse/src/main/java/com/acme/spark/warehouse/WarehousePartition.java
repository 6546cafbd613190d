package com.acme.spark.warehouse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.connector.read.InputPartition;

/** The rows whose number is at least {@code start} and less than {@code end}. */
record WarehousePartition(long start, long end) implements InputPartition {
  static List<WarehousePartition> plan(WarehouseClient client, WarehouseOptions options) throws IOException {
    long[] ids = client.ids();
    return ids == null ? List.of() : split(ids[0], ids[1], options.numPartitions());
  }

  /** Cuts [start, end) into at most so many ranges, none empty, whose widths differ by one at most. */
  static List<WarehousePartition> split(long start, long end, int parts) {
    if (start > end) {
      throw new IllegalArgumentException("ids from " + start + " to " + end + " are no range");
    }
    List<WarehousePartition> ranges = new ArrayList<>();
    long next = start;
    for (int left = parts; left > 0; left--) {
      long cut = next + Long.divideUnsigned(end - next, left); // the width may be more than a signed long holds
      if (cut != next) {
        ranges.add(new WarehousePartition(next, cut));
      }
      next = cut;
    }
    return ranges;
  }

  WarehouseClient.Cursor open(WarehouseClient client, WarehouseOptions options, List<String> sources, int limit)
      throws IOException {
    return client.read(this, sources, limit);
  }
}
