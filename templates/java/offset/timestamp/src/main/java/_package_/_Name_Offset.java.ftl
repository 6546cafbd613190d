package [=package];

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
final class [=Name]Offset extends Offset {
  private static final ChronoUnit PRECISION = ChronoUnit.[=offset.chronoUnit];
  private static final Pattern SHAPE = Pattern.compile("\\{\"time\":\"([^\"]*)\"}");

  /** Before every time that Spark's SQL can write. */
  static final [=Name]Offset START = new [=Name]Offset(Instant.parse("0001-01-01T00:00:00Z"));

  private final Instant time;

  [=Name]Offset(Instant time) {
    this.time = time;
    if (!time.truncatedTo(PRECISION).equals(time)) {
      throw new IllegalArgumentException(time + " is finer than the source, which knows [=offset.precision]");
    }
  }

  /** The last offset that is not after the time, and the very first one when there is no time. */
  static [=Name]Offset before(Instant time) {
    return time == null ? START : new [=Name]Offset(time.truncatedTo(PRECISION));
  }

  /** The first offset that is after the time. */
  static [=Name]Offset after(Instant time) {
    return new [=Name]Offset(time.truncatedTo(PRECISION).plus(1, PRECISION));
  }

  /** The offset that a user names. */
  static [=Name]Offset at(String time) {
    try {
      return new [=Name]Offset(OffsetDateTime.parse(time).toInstant());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "startingOffset: " + time + " is neither earliest, latest nor a time such as 2026-01-31T12:00:00Z", e);
    }
  }

  static [=Name]Offset parse(String json) {
    try {
      Matcher matcher = SHAPE.matcher(json);
      if (matcher.matches()) {
        [=Name]Offset offset = new [=Name]Offset(Instant.parse(matcher.group(1)));
        if (offset.json().equals(json)) {
          return offset;
        }
      }
    } catch (DateTimeException e) {
      // no time at all: refused as any other shape
    }
    throw new IllegalArgumentException(
        "this is no offset of [=name]: " + json + "; one looks like {\"time\":\"2026-01-31T12:00:00Z\"}");
  }

  @Override
  public String json() {
    return "{\"time\":\"" + time + "\"}";
  }

  Instant time() {
    return time;
  }
<@fragments of="offset"/>

  /** How far the latest row is ahead, in milliseconds. */
  long lag([=Name]Offset latest) {
    return Math.max(0, Duration.between(time, latest.time).toMillis());
  }

<@fragments of="range"/>
}
