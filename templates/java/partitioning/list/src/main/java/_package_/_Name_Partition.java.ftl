package [=package];

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.connector.read.InputPartition;

/** The rows whose [=partitioning.column] is the value; null stands for the rows that have none. */
record [=Name]Partition(String value) implements InputPartition {
  static List<[=Name]Partition> plan([=Name]Client client, [=Name]Options options) throws IOException {
    List<String> values = options.values() == null ? client.values() : given(options.values());
    return values.stream().distinct().map([=Name]Partition::new).toList();
  }

  /** The values that the reader asked for, in place of all that there are. */
  static List<String> given(String values) {
    return Arrays.stream(values.split(",")).map(String::trim).filter(value -> !value.isEmpty()).toList();
  }

  [=Name]Client.Cursor open([=Name]Client client, [=Name]Options options, List<String> sources, int limit)
      throws IOException {
    return client.read(this, sources, limit);
  }
}
