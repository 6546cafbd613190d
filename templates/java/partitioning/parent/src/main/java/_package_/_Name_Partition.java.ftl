package [=package];

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.connector.read.InputPartition;

/** The rows of some parents, which [=partitioning.column] names. */
record [=Name]Partition(List<String> parents) implements InputPartition {
  static List<[=Name]Partition> plan([=Name]Client client, [=Name]Options options) throws IOException {
    return split(client.parents(), options.numPartitions());
  }

  /** Cuts a list into at most so many parts, none empty, whose lengths differ by one at most. */
  static List<[=Name]Partition> split(List<String> parents, int parts) {
    List<[=Name]Partition> groups = new ArrayList<>();
    int next = 0;
    for (int left = parts; left > 0; left--) {
      int cut = next + (parents.size() - next) / left;
      if (cut != next) {
        groups.add(new [=Name]Partition(List.copyOf(parents.subList(next, cut))));
      }
      next = cut;
    }
    return groups;
  }

  [=Name]Client.Cursor open([=Name]Client client, [=Name]Options options, List<String> sources, int limit)
      throws IOException {
    return client.read(this, sources, limit);
  }
}
