package com.acme.spark.orders;

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
final class ShopOrdersLogReader implements ShopOrdersClient.Cursor {
  private final ShopOrdersLog log;
  private final List<Part> parts;
  private final Deque<Part> ahead;
  private final Text line = new Text();
  private Predicate<ShopOrdersClient.Message> wanted = message -> true;
  private long left = Long.MAX_VALUE;
  private Part part;
  private long position;
  private TreeMap<Long, Path> files;
  private LineReader reader;
  private ShopOrdersClient.Message message;

  /** Positions in a shard, the end exclusive. */
  record Part(String shard, long start, long end) {}

  ShopOrdersLogReader(ShopOrdersLog log, List<Part> parts) {
    this.log = log;
    this.parts = parts;
    this.ahead = new ArrayDeque<>(parts);
  }

  /** Gives only the messages that are wanted, and no more than so many. */
  ShopOrdersLogReader only(Predicate<ShopOrdersClient.Message> predicate, long limit) {
    wanted = wanted.and(predicate);
    left = limit;
    return this;
  }

  void forEach(Consumer<ShopOrdersClient.Message> consumer) throws IOException {
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
      message = ShopOrdersClient.Message.of(line.copyBytes());
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
  public ShopOrdersClient.Message message() {
    return message;
  }

  @Override
  public void close() throws IOException {
    if (reader != null) {
      reader.close();
      reader = null;
    }
  }

  /** Passes over lines that have a key of which there is a later line. */
  ShopOrdersLogReader current() throws IOException {
    Map<Object, Part> last = new HashMap<>();
    try (ShopOrdersLogReader all = new ShopOrdersLogReader(log, parts)) {
      while (all.nextLine()) {
        Object key = all.key();
        if (key != null) {
          last.put(key, all.place());
        }
      }
    }
    wanted = record -> !last.containsKey(record.fields().get("_key"))
        || last.get(record.fields().get("_key")).equals(place());
    return this;
  }

  private Object key() throws IOException {
    boolean mayHaveOne = line.find("\"_key\"") >= 0; // parsing every line takes the time
    return mayHaveOne ? ShopOrdersClient.Message.of(line.copyBytes()).fields().get("_key") : null;
  }

  private Part place() {
    return new Part(part.shard(), position - 1, position);
  }

  /** Up to where there are no more rows from a start than allowed, but at least those of the first instant. */
  Instant boundary(String source, Instant start, Instant end, long maxRows, ChronoUnit precision) throws IOException {
    TreeMap<Instant, Long> first = new TreeMap<>();
    long[] rows = {0};
    forEach(record -> {
      Instant time = record.time(source);
      if (!time.isBefore(start) && time.isBefore(end)) {
        first.merge(time.truncatedTo(precision), 1L, Long::sum);
        for (rows[0]++; rows[0] - first.lastEntry().getValue() > maxRows; ) {
          rows[0] -= first.pollLastEntry().getValue();
        }
      }
    });
    if (rows[0] <= maxRows) {
      return end;
    }
    return first.size() > 1 ? first.lastKey() : first.firstKey().plus(1, precision);
  }
}
