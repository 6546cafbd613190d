package com.acme.spark.rabbitmq;

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
final class RabbitmqClaims implements Serializable {
  private static final long serialVersionUID = 1;

  private static final Set<String> ATOMIC = Set.of(
      "file", "hdfs", "webhdfs", "swebhdfs", "viewfs", "abfs", "abfss", "ofs", "o3fs", "maprfs");

  private static final Map<String, Map<Long, Known>> EARLIER = new ConcurrentHashMap<>();

  private final RabbitmqOptions options;
  private final String root;
  private final SerializableConfiguration hadoop;

  RabbitmqClaims(RabbitmqOptions options, String checkpointLocation, Configuration hadoop) {
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
  RabbitmqClient.Cursor open(RabbitmqClient client, Task task) {
    return new RabbitmqClaim(options, this, client, task);
  }

  /** How many tasks have claimed something for the batch. */
  int tasks(long batch) throws IOException {
    return places(batch).stream().mapToInt(Place::task).max().orElse(-1) + 1;
  }

  /** The newest segment of each task of the batch, without its messages. */
  List<RabbitmqClaim.Segment> ends(long batch) throws IOException {
    TreeMap<Integer, Place> newest = new TreeMap<>();
    for (Place place : places(batch)) {
      newest.merge(place.task(), place, (a, b) -> a.segment() > b.segment() ? a : b);
    }
    List<RabbitmqClaim.Segment> ends = new ArrayList<>();
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

  /** The ids of a batch's claims, as a filter that is sure of strangers only: most need no search. */
  static final class Known {
    private final BloomFilter filter;
    private final Set<Place> seen = new HashSet<>();

    Known(long ids) {
      filter = BloomFilter.create(Math.max(1000, ids), 1e-6); // a whole segment is asked about at once, of many batches
    }

    private void look(RabbitmqClaims log, long batch) throws IOException {
      for (Place place : log.places(batch)) {
        if (seen.add(place)) {
          log.ids(place).forEach(filter::putString);
        }
      }
    }

    private boolean mayHave(Set<String> ids) {
      return ids.stream().anyMatch(filter::mightContainString);
    }
  }

  /** Those of the ids that earlier batches have claimed, or this one so far. */
  Set<String> claimed(Set<String> ids, long batch, Known current) throws IOException {
    Map<Long, Known> earlier = EARLIER.computeIfAbsent(root, path -> new ConcurrentHashMap<>());
    Set<Long> batches = list(root).stream().map(RabbitmqClaims::batch).collect(Collectors.toSet());
    earlier.keySet().retainAll(batches);
    current.look(this, batch);
    Set<String> claimed = new HashSet<>();
    for (long other : batches) {
      if ((other < batch ? earlier(earlier, other) : current).mayHave(ids)) {
        for (Place place : places(other)) {
          ids(place).filter(ids::contains).forEach(claimed::add);
        }
      }
    }
    return claimed;
  }

  /** The claims of an earlier batch no longer change, so that one look at them serves all tasks of this process. */
  private Known earlier(Map<Long, Known> earlier, long batch) throws IOException {
    Known known = earlier.get(batch);
    if (known == null) {
      known = new Known(ends(batch).stream().mapToLong(RabbitmqClaim.Segment::emitted).sum());
      known.look(this, batch);
      earlier.put(batch, known);
    }
    return known;
  }

  private Stream<String> ids(Place place) throws IOException {
    return read(place, false).ids().stream().filter(Objects::nonNull);
  }

  /** Makes the messages the segment of that place; false when another attempt was faster. */
  boolean publish(Place place, RabbitmqClaim.Segment segment, List<RabbitmqClient.Message> messages) throws IOException {
    Path target = path(place);
    Path draft = new Path(target.getParent(), "." + target.getName() + "." + UUID.randomUUID());
    try {
      try (FSDataOutputStream out = files().create(draft, false)) {
        segment.writeTo(out, messages);
        if (out.hasCapability(StreamCapabilities.HSYNC)) {
          out.hsync();
        }
      }
      return create(files(), draft, target);
    } catch (IOException e) {
      throw new IOException("cannot make the claim segment " + target + ": " + e.getMessage()
          + ". The system keeps its messages: they are read again when this is mended.", e);
    } finally {
      files().delete(draft, false);
    }
  }

  /** Gives the draft its name, unless the name is taken. */
  static boolean create(FileSystem files, Path draft, Path target) throws IOException {
    if (files instanceof LocalFileSystem local) {
      return create(local.getRaw(), draft, target);
    }
    if (files instanceof RawLocalFileSystem local) {
      return link(local.pathToFile(draft).toPath(), local.pathToFile(target).toPath());
    }
    if (files.rename(draft, target)) {
      return true;
    }
    if (files.exists(target)) {
      return false;
    }
    throw new IOException("cannot rename " + draft + " to " + target);
  }

  /** Hadoop's local rename overwrites; a hard link never does. */
  private static boolean link(java.nio.file.Path draft, java.nio.file.Path target) throws IOException {
    try {
      Files.createLink(target, draft);
    } catch (FileAlreadyExistsException e) {
      return false;
    }
    try (FileChannel directory = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
      directory.force(true); // the name has to survive a power cut, too
    }
    return true;
  }

  RabbitmqClaim.Segment read(Place place, boolean messages) throws IOException {
    try (FSDataInputStream in = files().open(path(place))) {
      return RabbitmqClaim.Segment.readFrom(in, messages);
    } catch (EOFException | StreamCorruptedException e) {
      throw new IOException("the claim segment " + path(place) + " is damaged or cut short. Its messages may be "
          + "acknowledged: restore the file from a copy; to delete it is to give them up.", e);
    }
  }

  private static long batch(FileStatus directory) {
    return Long.parseLong(directory.getPath().getName());
  }

  List<Place> places(long batch) throws IOException {
    return list(root + "/" + batch).stream()
        .map(file -> file.getPath().getName())
        .filter(name -> name.matches("\\d+-\\d+")) // drafts have other names
        .map(name -> name.split("-"))
        .map(name -> new Place(batch, Integer.parseInt(name[0]), Integer.parseInt(name[1])))
        .toList();
  }

  private List<FileStatus> list(String directory) throws IOException {
    try {
      return List.of(files().listStatus(new Path(directory)));
    } catch (FileNotFoundException e) {
      return List.of();
    }
  }

  boolean has(Place place) throws IOException {
    return files().exists(path(place));
  }

  private Path path(Place place) {
    return new Path(root + "/" + place.batch() + "/" + place.task() + "-" + place.segment());
  }

  private FileSystem files() throws IOException {
    FileSystem files = new Path(root).getFileSystem(hadoop.value());
    return files instanceof LocalFileSystem local ? local.getRaw() : files; // the checksummed one cannot sync
  }
}
