package [=package];

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.io.StreamCorruptedException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.StreamCapabilities;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.sketch.BloomFilter;

/**
 * The claim log: what each task of each batch took, durable before the system may forget it, so that every retry,
 * second action, speculative twin and restart reads the very same messages.
 *
 * <p>A claim is a row of segments, {@code claims/<batch>/<task>-<segment>}. A segment appears whole and is never
 * overwritten, so of several attempts one alone makes it; the last segment of a claim is marked as such.
 */
final class [=Name]Claims implements Serializable {
  private static final long serialVersionUID = 1;

  private static final Set<String> ATOMIC = Set.of(
      "file", "hdfs", "webhdfs", "swebhdfs", "viewfs", "abfs", "abfss", "ofs", "o3fs", "maprfs");

  private final [=Name]Options options;
  private final String root;
  private final SerializableConfiguration hadoop;

  [=Name]Claims([=Name]Options options, String checkpointLocation, Configuration hadoop) {
    this.options = options;
    this.root = checkpointLocation + "/claims";
    this.hadoop = new SerializableConfiguration(hadoop);
  }

  /** A task of a batch, and the most messages that it may take. */
  record Task(long batch, int number, long quota) implements InputPartition {}

  /** Where a segment is in the log. */
  record Place(long batch, int task, int segment) {}

  /** Refuses speculation where two attempts might both believe to have made a segment. */
  void refuseSpeculation() {
    String scheme = new Path(root).toUri().getScheme();
    if (scheme != null && !ATOMIC.contains(scheme)) {
      throw new IllegalArgumentException("spark.speculation=true: two attempts of a task could each emit other "
          + "messages, because " + scheme + " is not known to rename atomically and without overwriting. Turn "
          + "speculation off for this query, or move its checkpoint, for example to HDFS.");
    }
  }

  /** What the task has claimed already, and then what it may still take. */
  [=Name]Client.Cursor open([=Name]Client client, Task task) {
<@lines of="claims-open"/>
    return new [=Name]Claim(options, this, client, task);
  }

  /** How many tasks have claimed something for the batch. */
  int tasks(long batch) throws IOException {
    return places(batch).stream().mapToInt(Place::task).max().orElse(-1) + 1;
  }

  /** The newest segment of each task of the batch, without its messages. */
  List<[=Name]Claim.Segment> ends(long batch) throws IOException {
    TreeMap<Integer, Place> newest = new TreeMap<>();
    for (Place place : places(batch)) {
      newest.merge(place.task(), place, (a, b) -> a.segment() > b.segment() ? a : b);
    }
    List<[=Name]Claim.Segment> ends = new ArrayList<>();
    for (Place place : newest.values()) {
      ends.add(read(place, false));
    }
    return ends;
  }

  /** Drops batches before the one committed that are older than the retention; the last two always stay. */
  void prune(long committed) throws IOException {
    long horizon = System.currentTimeMillis() - options.claimRetention().toMillis();
    for (FileStatus batch : list(root)) {
      if (batch(batch) < committed - 1 && batch.getModificationTime() <= horizon) {
        files().delete(batch.getPath(), true);
      }
    }
    for (FileStatus file : list(root + "/" + committed)) {
      if (file.getPath().getName().startsWith(".")) {
        files().delete(file.getPath(), false); // the draft of an attempt that died
      }
    }
  }

<@fragments of="claims"/>
<@fragments of="claims-files"/>
}
