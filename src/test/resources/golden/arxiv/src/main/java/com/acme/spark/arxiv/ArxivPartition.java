package com.acme.spark.arxiv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.connector.read.InputPartition;

/** The records of whole pages, from number {@code start} on and before number {@code end}, of so many in all when it was planned. */
record ArxivPartition(long start, long end, long pageSize, long total) implements InputPartition {
  static List<ArxivPartition> plan(ArxivClient client, ArxivOptions options) throws IOException {
    ArxivClient.Extent extent = client.extent();
    return extent == null ? List.of() : split(extent.records(), extent.pageSize(), options.numPartitions());
  }

  /** Cuts the pages into at most so many parts, none empty, that differ by a page at most. */
  static List<ArxivPartition> split(long total, long pageSize, int parts) {
    long pages = total / pageSize + (total % pageSize == 0 ? 0 : 1);
    List<ArxivPartition> ranges = new ArrayList<>();
    long next = 0;
    for (int left = parts; left > 0; left--) {
      long cut = next + (pages - next) / left;
      if (cut != next) {
        ranges.add(new ArxivPartition(next * pageSize, Math.min(cut * pageSize, total), pageSize, total));
      }
      next = cut;
    }
    return ranges;
  }

  ArxivClient.Cursor open(ArxivClient client, ArxivOptions options, List<String> sources, int limit)
      throws IOException {
    return client.read(this, sources, limit);
  }
}
