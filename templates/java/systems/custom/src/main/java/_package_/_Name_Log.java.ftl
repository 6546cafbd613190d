package [=package];

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.time.Duration;
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
final class [=Name]Log {
  private static final byte[] END_OF_LINE = {'\n'};
  private static final JsonMapper JSON = new JsonMapper();

  private final Path folder;
  private FileSystem files;

  [=Name]Log(String path) {
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

<@fragments of="log"/>
}
