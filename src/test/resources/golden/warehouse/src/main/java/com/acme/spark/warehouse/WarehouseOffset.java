package com.acme.spark.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.streaming.Offset;

/** A position in the log: everything before it has been read. */
final class WarehouseOffset extends Offset {
  private static final Pattern SHAPE = Pattern.compile("\\{\"position\":(0|-?[1-9][0-9]*)}");

  private final long position;

  WarehouseOffset(long position) {
    this.position = position;
  }

  /** The offset that a user names. */
  static WarehouseOffset at(String position) {
    try {
      return new WarehouseOffset(Long.parseLong(position));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "startingOffset: " + position + " is neither earliest, latest nor a position", e);
    }
  }

  static WarehouseOffset parse(String json) {
    try {
      Matcher matcher = SHAPE.matcher(json);
      if (matcher.matches()) {
        return new WarehouseOffset(Long.parseLong(matcher.group(1)));
      }
    } catch (NumberFormatException e) {
      // beyond the positions that there are: refused as any other shape
    }
    throw new IllegalArgumentException(
        "this is no offset of warehouse: " + json + "; one looks like {\"position\":42}");
  }

  @Override
  public String json() {
    return "{\"position\":" + position + "}";
  }

  long position() {
    return position;
  }

  /** Where a stream begins, kept before its first use: Spark asks again after a restart, and must get the same. */
  static WarehouseOffset kept(Path file, Supplier<WarehouseOffset> beginning) throws IOException {
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

  /** The offset of a number, before every other when there is none. */
  static WarehouseOffset before(Long number) {
    return new WarehouseOffset(number == null ? Long.MIN_VALUE : number);
  }

  /** The offset behind a number, before every other when there is none. */
  static WarehouseOffset after(Long number) {
    return new WarehouseOffset(number == null ? Long.MIN_VALUE : Math.addExact(number, 1));
  }

  /** How many positions are left up to the latest. */
  long lag(WarehouseOffset latest) {
    return Math.max(0, latest.position - position);
  }

  /** Cuts [start, end) into at most so many ranges, none empty, whose widths differ by one at most. */
  static List<Range> ranges(long start, long end, int parts) {
    List<Range> ranges = new ArrayList<>();
    long next = start;
    for (int left = parts; left > 0; left--) {
      long cut = next + Long.divideUnsigned(end - next, left); // the width may be more than a signed long holds
      if (cut != next) {
        ranges.add(new Range(next, cut));
      }
      next = cut;
    }
    return ranges;
  }

  /** The positions of one task, the end exclusive. */
  record Range(long start, long end) implements InputPartition {
    WarehouseClient.Cursor open(WarehouseClient client) throws IOException {
      return client.read(start, end);
    }
  }
}
