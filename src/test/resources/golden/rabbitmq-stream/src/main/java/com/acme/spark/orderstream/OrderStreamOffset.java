package com.acme.spark.orderstream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.streaming.Offset;

/** A position in each shard: everything before it has been read. */
final class OrderStreamOffset extends Offset {
  private static final JsonMapper JSON = new JsonMapper();

  private final SortedMap<String, Long> shards;

  OrderStreamOffset(SortedMap<String, Long> shards) {
    this.shards = Collections.unmodifiableSortedMap(new TreeMap<>(shards));
  }

  static OrderStreamOffset parse(String json) {
    try {
      TreeMap<String, Long> shards = JSON.readValue(json, new TypeReference<>() {});
      if (shards != null && !shards.containsValue(null) && JSON.writeValueAsString(shards).equals(json)) {
        return new OrderStreamOffset(shards);
      }
    } catch (JsonProcessingException e) {
      // not the JSON of an offset: refused as any other shape
    }
    throw new IllegalArgumentException(
        "this is no offset of order-stream: " + json + "; one looks like {\"shard-1\":42,\"shard-2\":7}");
  }

  @Override
  public String json() {
    try {
      return JSON.writeValueAsString(shards);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("names and numbers are always JSON", e);
    }
  }

  SortedMap<String, Long> shards() {
    return shards;
  }

  /** Where a stream begins, kept before its first use: Spark asks again after a restart, and must get the same. */
  static OrderStreamOffset kept(Path file, Supplier<OrderStreamOffset> beginning) throws IOException {
    FileSystem files = file.getFileSystem(SparkSession.active().sparkContext().hadoopConfiguration());
    if (!files.exists(file)) {
      Path draft = new Path(file.getParent(), "." + file.getName() + "." + UUID.randomUUID());
      try (OutputStream out = files.create(draft, false)) {
        out.write(beginning.get().json().getBytes(StandardCharsets.UTF_8));
      }
      if (!files.rename(draft, file) && !files.exists(file)) {
        throw new IOException(draft + " cannot be renamed to " + file);
      }
    }
    try (InputStream in = files.open(file)) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** How many positions are left up to the latest, in all shards. */
  long lag(OrderStreamOffset latest) {
    return latest.shards.entrySet().stream()
        .mapToLong(shard -> Math.max(0, shard.getValue() - shards.getOrDefault(shard.getKey(), 0L)))
        .sum();
  }

  /**
   * Ends the ranges early so that they have no more rows than admitted: each gets its share of them, and at least one
   * row while there are enough; when there are not, who goes first changes from batch to batch.
   */
  static OrderStreamOffset within(List<Range> ranges, OrderStreamOffset end, long rows) {
    SortedMap<String, Long> ends = new TreeMap<>(end.shards);
    List<Range> waiting = ranges.stream().filter(range -> range.start < range.end).toList();
    double total = waiting.stream().mapToDouble(Range::rows).sum();
    if (total <= rows) {
      return end;
    }
    int first = Math.floorMod(waiting.stream().mapToLong(Range::start).sum(), waiting.size());
    long left = rows;
    for (int i = 0; i < waiting.size(); i++) {
      Range range = waiting.get((first + i) % waiting.size());
      long fair = Math.round(left * (range.rows() / total));
      long spare = left - (waiting.size() - i - 1);
      long share = Math.min(Math.min(range.rows(), left), Math.max(1, Math.min(fair, spare)));
      ends.put(range.shard, range.start + share);
      left -= share;
      total -= range.rows();
    }
    return new OrderStreamOffset(ends);
  }

  /** The positions of one shard in one batch, the end exclusive. */
  record Range(String shard, long start, long end) implements InputPartition {
    long rows() {
      return end - start;
    }

    OrderStreamClient.Cursor open(OrderStreamClient client) throws IOException {
      return client.read(shard, start, end);
    }
  }
}
