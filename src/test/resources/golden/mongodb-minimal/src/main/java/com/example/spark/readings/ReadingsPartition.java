package com.example.spark.readings;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.apache.spark.sql.connector.read.InputPartition;

/** The rows whose id is at least {@code start} and less than {@code end}. */
record ReadingsPartition(long start, long end) implements InputPartition {
  /** Only where the conditions leave an end open, it is asked for. */
  static List<ReadingsPartition> plan(ReadingsClient client, ReadingsOptions options, ReadingsFilters filters) throws IOException {
    Long least = (Long) filters.least("id");
    Long greatest = (Long) filters.greatest("id");
    boolean closed = least != null && greatest != null && greatest < Long.MAX_VALUE;
    long[] ids = closed ? new long[] {least, greatest + 1} : client.ids();
    if (ids == null) {
      return List.of();
    }
    long start = least == null ? ids[0] : Math.max(least, ids[0]);
    long end = greatest == null || greatest >= ids[1] ? ids[1] : greatest + 1;
    if (start < end && !options.bounds().equals("span")) {
      return cut(start, end, client.cuts(start, end, options.numPartitions()));
    }
    return start < end ? split(start, end, options.numPartitions()) : List.of();
  }

  /** Cuts [start, end) into at most so many ranges, none empty, whose widths differ by one at most. */
  static List<ReadingsPartition> split(long start, long end, int parts) {
    if (start > end) {
      throw new IllegalArgumentException("ids from " + start + " to " + end + " are no range");
    }
    List<ReadingsPartition> ranges = new ArrayList<>();
    long next = start;
    for (int left = parts; left > 0; left--) {
      long cut = next + Long.divideUnsigned(end - next, left); // the width may be more than a signed long holds
      if (cut != next) {
        ranges.add(new ReadingsPartition(next, cut));
      }
      next = cut;
    }
    return ranges;
  }

  /** Cuts [start, end) at those ids that are within. */
  static List<ReadingsPartition> cut(long start, long end, SortedSet<Long> ids) {
    List<ReadingsPartition> ranges = new ArrayList<>();
    long next = start;
    for (long id : ids) {
      if (id > next && id < end) {
        ranges.add(new ReadingsPartition(next, id));
        next = id;
      }
    }
    ranges.add(new ReadingsPartition(next, end));
    return ranges;
  }

  ReadingsClient.Cursor open(ReadingsClient client, ReadingsOptions options, List<String> sources, int limit)
      throws IOException {
    return client.read(this, sources, limit);
  }
}
