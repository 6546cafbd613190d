package com.acme.spark.mongodb;

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
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
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

/**
 * The claim log: what each task of each batch took, durable before the system may forget it, so that every retry,
 * second action, speculative twin and restart reads the very same messages.
 *
 * <p>A claim is a row of segments, {@code claims/<batch>/<task>-<segment>}. A segment appears whole and is never
 * overwritten, so of several attempts one alone makes it; the last segment of a claim is marked as such.
 */
final class MongodbClaims implements Serializable {
  private static final long serialVersionUID = 1;

  private static final Set<String> ATOMIC = Set.of(
      "file", "hdfs", "webhdfs", "swebhdfs", "viewfs", "abfs", "abfss", "ofs", "o3fs", "maprfs");

  private final MongodbOptions options;
  private final String root;
  private final SerializableConfiguration hadoop;

  MongodbClaims(MongodbOptions options, String checkpointLocation, Configuration hadoop) {
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
  MongodbClient.Cursor open(MongodbClient client, Task task) {
    return new MongodbClaim(options, this, client, task);
  }

  /** How many tasks have claimed something for the batch. */
  int tasks(long batch) throws IOException {
    return places(batch).stream().mapToInt(Place::task).max().orElse(-1) + 1;
  }

  /** The newest segment of each task of the batch, without its messages. */
  List<MongodbClaim.Segment> ends(long batch) throws IOException {
    TreeMap<Integer, Place> newest = new TreeMap<>();
    for (Place place : places(batch)) {
      newest.merge(place.task(), place, (a, b) -> a.segment() > b.segment() ? a : b);
    }
    List<MongodbClaim.Segment> ends = new ArrayList<>();
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

  /** Makes the token where the stream begins the end of batch 0, once and for all. */
  boolean begin(String token) throws IOException {
    return publish(new Place(0, 0, 0), new MongodbClaim.Segment(true, 0, 0, token, List.of(), null), List.of());
  }

  /** Whether the batch ended before it had so many messages, as there were no more. */
  boolean isShort(long batch, long rows) throws IOException {
    return ends(batch).stream().mapToLong(MongodbClaim.Segment::taken).sum() < rows;
  }

  /** The token that the batch ended with. */
  String token(long batch) throws IOException {
    List<MongodbClaim.Segment> ends = ends(batch);
    if (ends.isEmpty() || !ends.get(0).last()) {
      throw new IOException("the claim of batch " + batch + " is missing below " + root + ", and with it the token to "
          + "go on from. Restore it from a copy, or start the query with a new checkpoint; it is not started over "
          + "by itself, because that would read everything twice.");
    }
    return ends.get(0).token();
  }

  /** Makes the messages the segment of that place; false when another attempt was faster. */
  boolean publish(Place place, MongodbClaim.Segment segment, List<MongodbClient.Message> messages) throws IOException {
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

  MongodbClaim.Segment read(Place place, boolean messages) throws IOException {
    try (FSDataInputStream in = files().open(path(place))) {
      return MongodbClaim.Segment.readFrom(in, messages);
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
