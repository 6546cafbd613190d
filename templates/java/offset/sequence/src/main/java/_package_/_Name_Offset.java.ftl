package [=package];

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
final class [=Name]Offset extends Offset {
  private static final Pattern SHAPE = Pattern.compile("\\{\"position\":(0|-?[1-9][0-9]*)}");

  private final long position;

  [=Name]Offset(long position) {
    this.position = position;
  }

  /** The offset that a user names. */
  static [=Name]Offset at(String position) {
    try {
      return new [=Name]Offset(Long.parseLong(position));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "startingOffset: " + position + " is neither earliest, latest nor a position", e);
    }
  }

  static [=Name]Offset parse(String json) {
    try {
      Matcher matcher = SHAPE.matcher(json);
      if (matcher.matches()) {
        return new [=Name]Offset(Long.parseLong(matcher.group(1)));
      }
    } catch (NumberFormatException e) {
      // beyond the positions that there are: refused as any other shape
    }
    throw new IllegalArgumentException(
        "this is no offset of [=name]: " + json + "; one looks like {\"position\":42}");
  }

  @Override
  public String json() {
    return "{\"position\":" + position + "}";
  }

  long position() {
    return position;
  }
<@fragments of="offset"/>

  /** How many positions are left up to the latest. */
  long lag([=Name]Offset latest) {
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
    [=Name]Client.Cursor open([=Name]Client client) throws IOException {
      return client.read(start, end);
    }
  }
}
