package [=package];

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.connector.read.InputPartition;

/** The whole table, up to the end that it had when the query was planned where the system tells one. */
record [=Name]Partition(long end) implements InputPartition {
  static List<[=Name]Partition> plan([=Name]Client client, [=Name]Options options) throws IOException {
    return List.of(new [=Name]Partition(client.end()));
  }

  [=Name]Client.Cursor open([=Name]Client client, [=Name]Options options, List<String> sources, int limit)
      throws IOException {
    return client.read(this, sources, limit);
  }
}
