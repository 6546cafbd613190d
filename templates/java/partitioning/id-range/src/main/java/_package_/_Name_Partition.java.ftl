package [=package];

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.apache.spark.sql.connector.read.InputPartition;

/** The rows whose [=partitioning.column] is at least {@code start} and less than {@code end}. */
record [=Name]Partition(long start, long end) implements InputPartition {
  /** Only where the conditions leave an end open, it is asked for. */
  static List<[=Name]Partition> plan([=Name]Client client, [=Name]Options options, [=Name]Filters filters) throws IOException {
    Long least = (Long) filters.least([=partitioning.literalColumn]);
    Long greatest = (Long) filters.greatest([=partitioning.literalColumn]);
    boolean closed = least != null && greatest != null && greatest < Long.MAX_VALUE;
    long[] ids = closed ? new long[] {least, greatest + 1} : client.ids();
    if (ids == null) {
      return List.of();
    }
    long start = least == null ? ids[0] : Math.max(least, ids[0]);
    long end = greatest == null || greatest >= ids[1] ? ids[1] : greatest + 1;
<@lines of="partition-bounds"/>
    return start < end ? split(start, end, options.numPartitions()) : List.of();
  }

  /** Cuts [start, end) into at most so many ranges, none empty, whose widths differ by one at most. */
  static List<[=Name]Partition> split(long start, long end, int parts) {
    if (start > end) {
      throw new IllegalArgumentException("ids from " + start + " to " + end + " are no range");
    }
    List<[=Name]Partition> ranges = new ArrayList<>();
    long next = start;
    for (int left = parts; left > 0; left--) {
      long cut = next + Long.divideUnsigned(end - next, left); // the width may be more than a signed long holds
      if (cut != next) {
        ranges.add(new [=Name]Partition(next, cut));
      }
      next = cut;
    }
    return ranges;
  }

<@fragments of="partition"/>

  [=Name]Client.Cursor open([=Name]Client client, [=Name]Options options, List<String> sources, int limit)
      throws IOException {
    return client.read(this, sources, limit);
  }
}
