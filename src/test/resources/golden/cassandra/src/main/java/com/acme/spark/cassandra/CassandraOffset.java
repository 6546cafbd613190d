package com.acme.spark.cassandra;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.streaming.Offset;

/** A point in time at the precision of the source: every row before it has been read. */
final class CassandraOffset extends Offset {
  private static final ChronoUnit PRECISION = ChronoUnit.MILLIS;
  private static final Pattern SHAPE = Pattern.compile("\\{\"time\":\"([^\"]*)\"}");

  /** Before every time that Spark's SQL can write. */
  static final CassandraOffset START = new CassandraOffset(Instant.parse("0001-01-01T00:00:00Z"));

  private final Instant time;

  CassandraOffset(Instant time) {
    this.time = time;
    if (!time.truncatedTo(PRECISION).equals(time)) {
      throw new IllegalArgumentException(time + " is finer than the source, which knows millis");
    }
  }

  /** The last offset that is not after the time, and the very first one when there is no time. */
  static CassandraOffset before(Instant time) {
    return time == null ? START : new CassandraOffset(time.truncatedTo(PRECISION));
  }

  /** The first offset that is after the time. */
  static CassandraOffset after(Instant time) {
    return new CassandraOffset(time.truncatedTo(PRECISION).plus(1, PRECISION));
  }

  /** The offset that a user names. */
  static CassandraOffset at(String time) {
    try {
      return new CassandraOffset(OffsetDateTime.parse(time).toInstant());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "startingOffset: " + time + " is neither earliest, latest nor a time such as 2026-01-31T12:00:00Z", e);
    }
  }

  static CassandraOffset parse(String json) {
    try {
      Matcher matcher = SHAPE.matcher(json);
      if (matcher.matches()) {
        CassandraOffset offset = new CassandraOffset(Instant.parse(matcher.group(1)));
        if (offset.json().equals(json)) {
          return offset;
        }
      }
    } catch (DateTimeException e) {
      // no time at all: refused as any other shape
    }
    throw new IllegalArgumentException(
        "this is no offset of cassandra: " + json + "; one looks like {\"time\":\"2026-01-31T12:00:00Z\"}");
  }

  @Override
  public String json() {
    return "{\"time\":\"" + time + "\"}";
  }

  Instant time() {
    return time;
  }

  /** Where a stream begins, kept before its first use: Spark asks again after a restart, and must get the same. */
  static CassandraOffset kept(Path file, Supplier<CassandraOffset> beginning) throws IOException {
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

  /** How far the latest row is ahead, in milliseconds. */
  long lag(CassandraOffset latest) {
    return Math.max(0, Duration.between(time, latest.time).toMillis());
  }

  /** What one task reads: of a window, the end exclusive, what lies in one part of the system. */
  record Range(Instant start, Instant end, CassandraPartition part) implements InputPartition {
    CassandraClient.Cursor open(CassandraClient client) throws IOException {
      return client.read(part, start, end);
    }

    @Override
    public String[] preferredLocations() {
      return part.preferredLocations();
    }
  }
}
