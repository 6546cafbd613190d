package [=package];

import java.io.EOFException;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.util.LineReader;

/** Reads parts of the stand-in's log one after the other, all of each or with an error. */
final class [=Name]LogReader implements [=Name]Client.Cursor {

  /** Positions in a shard, the end exclusive. */
  record Part(String shard, long start, long end) {}

  private final [=Name]Log log;
  private final List<Part> parts;
  private final Deque<Part> ahead;
  private final Text line = new Text();
  private Predicate<[=Name]Client.Message> wanted = message -> true;
  private long left = Long.MAX_VALUE;
  private Part part;
  private long position;
  private TreeMap<Long, Path> files;
  private LineReader reader;
  private [=Name]Client.Message message;

  [=Name]LogReader([=Name]Log log, List<Part> parts) {
    this.log = log;
    this.parts = parts;
    this.ahead = new ArrayDeque<>(parts);
  }

  /** Gives only the messages that are wanted, and no more than so many. */
  [=Name]LogReader only(Predicate<[=Name]Client.Message> predicate, long limit) {
    wanted = wanted.and(predicate);
    left = limit;
    return this;
  }

  void forEach(Consumer<[=Name]Client.Message> consumer) throws IOException {
    try {
      while (next()) {
        consumer.accept(message);
      }
    } finally {
      close();
    }
  }

  @Override
  public boolean next() throws IOException {
    while (left > 0 && nextLine()) {
      message = [=Name]Client.Message.of(line.copyBytes());
      if (wanted.test(message)) {
        left--;
        return true;
      }
    }
    return false;
  }

  private boolean nextLine() throws IOException {
    while (part == null || position >= part.end()) {
      if (ahead.isEmpty()) {
        return false;
      }
      close();
      part = ahead.remove();
      position = part.start();
      files = log.segments(part.shard());
    }
    if (reader == null || reader.readLine(line) == 0) {
      open();
    }
    position++;
    return true;
  }

  /** Opens the file that has the line at the position, and reads up to it. */
  private void open() throws IOException {
    close();
    Map.Entry<Long, Path> file = files.floorEntry(position);
    if (file == null) {
      throw new EOFException("shard " + part.shard() + " no longer has position " + position);
    }
    reader = log.open(file.getValue());
    for (long at = file.getKey(); at <= position; at++) {
      if (reader.readLine(line) == 0) {
        throw new EOFException("shard " + part.shard() + " has no position " + position);
      }
    }
  }

  @Override
  public [=Name]Client.Message message() {
    return message;
  }

  @Override
  public void close() throws IOException {
    if (reader != null) {
      reader.close();
      reader = null;
    }
  }
<@fragments of="log-reader"/>
}
