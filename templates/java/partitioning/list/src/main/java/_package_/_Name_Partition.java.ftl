package [=package];

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.connector.read.InputPartition;

/** The rows whose [=partitioning.column] is the value; null stands for the rows that have none. */
record [=Name]Partition(String value) implements InputPartition {
  /** Texts that the conditions leave need not be asked for; numbers can be written in many ways. */
  static List<[=Name]Partition> plan([=Name]Client client, [=Name]Options options, [=Name]Filters filters) throws IOException {
    Set<Object> among = filters.among([=partitioning.literalColumn]);
    boolean known = among != null && among.stream().allMatch(String.class::isInstance);
    List<String> wanted = known ? among.stream().map(Object::toString).toList() : null;
    if (options.values() == null) {
      return of(known ? wanted : client.values());
    }
    return of(given(options.values()).stream().filter(value -> !known || wanted.contains(value)).toList());
  }

  private static List<[=Name]Partition> of(List<String> values) {
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
