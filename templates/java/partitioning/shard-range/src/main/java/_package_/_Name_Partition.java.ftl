package [=package];

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.spark.sql.connector.read.InputPartition;

/** The positions of one shard that one task reads, the end exclusive. */
record [=Name]Partition(String shard, long start, long end) implements InputPartition {
  static List<[=Name]Partition> plan([=Name]Client client, [=Name]Options options) throws IOException {
    return divided(client.beginning(), client.latest(), options.numPartitions());
  }

  /** Cuts what there is in all shards into about so many ranges, none empty; each shard has its share of them, but one at least. */
  static List<[=Name]Partition> divided(SortedMap<String, Long> earliest, SortedMap<String, Long> latest, int parts) {
    double all = 0;
    for (Map.Entry<String, Long> shard : latest.entrySet()) {
      all += Math.max(0, shard.getValue() - earliest.getOrDefault(shard.getKey(), 0L));
    }
    List<[=Name]Partition> ranges = new ArrayList<>();
    for (Map.Entry<String, Long> shard : latest.entrySet()) {
      long next = earliest.getOrDefault(shard.getKey(), 0L);
      long width = Math.max(0, shard.getValue() - next);
      for (long left = Math.max(1, Math.round(parts * (width / all))); left > 0 && width > 0; left--) {
        long cut = next + (shard.getValue() - next) / left;
        if (cut > next) {
          ranges.add(new [=Name]Partition(shard.getKey(), next, cut));
        }
        next = cut;
      }
    }
    return ranges;
  }

  [=Name]Client.Cursor open([=Name]Client client, [=Name]Options options, List<String> sources, int limit)
      throws IOException {
    return client.read(shard, start, end);
  }
}
