package com.example.spark.events;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.connector.read.InputPartition;

/** The rows whose id is at least {@code start} and less than {@code end}. */
record EventsPartition(long start, long end) implements InputPartition {
  static List<EventsPartition> plan(EventsClient client, EventsOptions options) throws IOException {
    long[] ids = client.ids();
    return ids == null ? List.of() : split(ids[0], ids[1], options.numPartitions());
  }

  /** Cuts [start, end) into at most so many ranges, none empty, whose widths differ by one at most. */
  static List<EventsPartition> split(long start, long end, int parts) {
    if (start > end) {
      throw new IllegalArgumentException("ids from " + start + " to " + end + " are no range");
    }
    List<EventsPartition> ranges = new ArrayList<>();
    long next = start;
    for (int left = parts; left > 0; left--) {
      long cut = next + Long.divideUnsigned(end - next, left); // the width may be more than a signed long holds
      if (cut != next) {
        ranges.add(new EventsPartition(next, cut));
      }
      next = cut;
    }
    return ranges;
  }

  EventsClient.Cursor open(EventsClient client, EventsOptions options, List<String> sources, int limit)
      throws IOException {
    return client.read(this, sources, limit);
  }
}
