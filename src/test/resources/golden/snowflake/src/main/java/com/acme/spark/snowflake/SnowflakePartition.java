package com.acme.spark.snowflake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.sql.connector.read.InputPartition;

/**
 * The rows whose token lies on the ring from {@code start}, inclusive, clockwise to {@code end}, exclusive; the whole
 * ring when both are the same.
 */
record SnowflakePartition(long start, long end) implements InputPartition {
  static List<SnowflakePartition> plan(SnowflakeClient client, SnowflakeOptions options) throws IOException {
    return around(new TreeSet<>(client.ring()), options.numPartitions());
  }

  /** A range from each token to the next, the last one over the top of the ring to the first; wide ones are cut. */
  static List<SnowflakePartition> around(TreeSet<Long> ring, int parts) {
    List<SnowflakePartition> ranges = new ArrayList<>();
    for (Long token : ring) {
      Long next = ring.higher(token);
      ranges.addAll(cut(token, next == null ? ring.first() : next, parts));
    }
    return ranges;
  }

  /** Cuts a range so that no piece is much wider than the ring divided by the number of parts. */
  private static List<SnowflakePartition> cut(long start, long end, int parts) {
    List<SnowflakePartition> pieces = new ArrayList<>();
    long next = start;
    long rest = end - start - 1; // unsigned, and one less: a long cannot hold the width of the whole ring
    for (int left = pieces(rest, parts); left > 0; left--) {
      long width = left == 1 ? rest : Long.divideUnsigned(rest, left);
      pieces.add(new SnowflakePartition(next, next + width + 1));
      next += width + 1;
      rest -= width + 1;
    }
    return pieces;
  }

  private static int pieces(long rest, int parts) {
    double share = ((rest >>> 1) + 1.0) / 0x1p63;
    return (int) Math.max(1, Math.round(parts * share));
  }

  boolean contains(long token) {
    return start < end ? start <= token && token < end : start <= token || token < end;
  }

  SnowflakeClient.Cursor open(SnowflakeClient client, SnowflakeOptions options, List<String> sources, int limit)
      throws IOException {
    return client.read(this, sources, limit);
  }
}
