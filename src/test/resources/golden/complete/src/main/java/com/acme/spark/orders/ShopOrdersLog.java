package com.acme.spark.orders;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.util.LineReader;
import org.apache.spark.SparkEnv;
import scala.Tuple2;

/**
 * The storage of the stand-in system, to be deleted together with it: a log of lines for each shard, in files that are
 * named after the position of their first line and never change.
 */
final class ShopOrdersLog {
  private static final byte[] END_OF_LINE = {'\n'};
  private static final JsonMapper JSON = new JsonMapper();

  private final Path folder;
  private FileSystem files;

  ShopOrdersLog(String path) {
    this.folder = new Path(path);
  }

  private FileSystem files() throws IOException {
    if (files == null) {
      Configuration configuration = new Configuration();
      if (SparkEnv.get() != null) {
        for (Tuple2<String, String> setting : SparkEnv.get().conf().getAllWithPrefix("spark.hadoop.")) {
          configuration.set(setting._1(), setting._2());
        }
      }
      files = folder.getFileSystem(configuration);
    }
    return files;
  }

  /** The shards that have lines. */
  SortedSet<String> shards() throws IOException {
    requireFolder();
    SortedSet<String> shards = new TreeSet<>();
    for (FileStatus shard : list(new Path(folder, "log"))) {
      shards.add(shard.getPath().getName());
    }
    return shards;
  }

  private void requireFolder() throws IOException {
    if (!files().exists(folder)) {
      throw new FileNotFoundException("there is no folder " + folder);
    }
  }

  /** The files of a shard by the position of their first line. */
  TreeMap<Long, Path> segments(String shard) throws IOException {
    TreeMap<Long, Path> segments = new TreeMap<>();
    for (FileStatus file : list(new Path(folder, "log/" + shard))) {
      String name = file.getPath().getName();
      if (name.matches("\\d{20}\\.jsonl")) {
        segments.put(Long.parseLong(name.substring(0, 20)), file.getPath());
      }
    }
    return segments;
  }

  private FileStatus[] list(Path directory) throws IOException {
    return files().exists(directory) ? files().listStatus(directory) : new FileStatus[0];
  }

  /** The position after the last line. */
  long latest(String shard) throws IOException {
    Map.Entry<Long, Path> last = segments(shard).lastEntry();
    return last == null ? 0 : last.getKey() + count(last.getValue());
  }

  private long count(Path file) throws IOException {
    try (LineReader reader = new LineReader(files().open(file), END_OF_LINE)) {
      long lines = 0;
      for (Text line = new Text(); reader.readLine(line) > 0; ) {
        lines++;
      }
      return lines;
    }
  }

  /** The position of the first line that is still there. */
  long earliest(String shard) throws IOException {
    requireFolder();
    TreeMap<Long, Path> files = segments(shard);
    return files.isEmpty() ? 0 : files.firstKey();
  }

  LineReader open(Path file) throws IOException {
    return new LineReader(files().open(file), END_OF_LINE);
  }

  ShopOrdersLogReader read(String shard, long start, long end) {
    return new ShopOrdersLogReader(this, List.of(new ShopOrdersLogReader.Part(shard, start, end)));
  }

  /** All lines of all shards as they are now. */
  ShopOrdersLogReader all() throws IOException {
    return new ShopOrdersLogReader(this, parts(Long.MAX_VALUE));
  }

  private List<ShopOrdersLogReader.Part> parts(long end) throws IOException {
    List<ShopOrdersLogReader.Part> parts = new ArrayList<>();
    for (String shard : shards()) {
      parts.add(new ShopOrdersLogReader.Part(shard, earliest(shard), Math.min(end, latest(shard))));
    }
    return parts;
  }

  /** What the log says up to a position in each shard: of the lines that share a key, only the last. */
  ShopOrdersLogReader current(long end) throws IOException {
    return new ShopOrdersLogReader(this, parts(end)).current();
  }

  /** Adds lines that nobody sees before all of them are there. */
  void append(String shard, List<String> lines) throws IOException {
    if (lines.isEmpty()) {
      return;
    }
    Path draft = new Path(folder, "draft/" + UUID.randomUUID());
    write(draft, lines);
    Path directory = new Path(folder, "log/" + shard);
    files().mkdirs(directory);
    while (!publish(draft, new Path(directory, String.format("%020d.jsonl", latest(shard))))) {
      Thread.onSpinWait(); // another writer took the position: the next one is after its lines
    }
    files().delete(draft, false);
  }

  private void write(Path file, List<String> lines) throws IOException {
    try (OutputStream out = files().create(file, false)) {
      for (String line : lines) {
        out.write(line.getBytes(StandardCharsets.UTF_8));
        out.write(END_OF_LINE);
      }
    }
  }

  /** Makes the draft a file of the log unless there is one of that name. */
  private boolean publish(Path draft, Path file) throws IOException {
    if (!files().getScheme().equals("file")) {
      if (!files().rename(draft, file) && !files().exists(file)) {
        throw new IOException(draft + " cannot be renamed to " + file);
      }
      return !files().exists(draft);
    }
    try {
      Files.createLink(local(file), local(draft)); // renaming would replace the other writer's file
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  private static java.nio.file.Path local(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath());
  }

  /** The last line of each key. */
  Map<String, String> newest() throws IOException {
    Map<String, String> newest = new HashMap<>();
    for (Path file : segments("0").values()) {
      try (LineReader reader = new LineReader(files().open(file), END_OF_LINE)) {
        for (Text line = new Text(); reader.readLine(line) > 0; ) {
          JsonNode key = JSON.readTree(line.toString()).get("_key");
          if (key != null) {
            newest.put(key.asText(), line.toString());
          }
        }
      }
    }
    return newest;
  }
}
