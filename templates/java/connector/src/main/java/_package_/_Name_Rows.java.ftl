package [=package];

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.SpecializedGetters;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.DateTimeUtils;
import org.apache.spark.sql.catalyst.util.IntervalUtils;
import org.apache.spark.sql.catalyst.util.MapData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.CharType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DayTimeIntervalType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.VarcharType;
import org.apache.spark.sql.types.YearMonthIntervalType;
import org.apache.spark.types.variant.Variant;
import org.apache.spark.unsafe.types.UTF8String;
import org.apache.spark.unsafe.types.VariantVal;

/**
 * The columns of the table, and the way between Spark's rows and the outside's plain Java values.
 *
 * <p>It is strict both ways: a value that does not fit its column exactly is a {@link Mismatch} that names the place.
 */
final class [=Name]Rows {
  /** The table as the specification gives it. */
  static final StructType SCHEMA =
      StructType.fromDDL(
          [=schemaDdl?join("\n              + ")]);

  /** The table as Spark is shown it: it has CHAR and VARCHAR in no stream, so they are STRING and checked here. */
  static final StructType TABLE =
      StructType.fromDDL(SCHEMA.toDDL().replaceAll("\\b(VAR)?CHAR\\(\\d+\\)", "STRING"));

  /** The remote fields that are called otherwise than their columns. */
  private static final Map<String, String> SOURCES =
      Map.ofEntries([=columns?filter(column -> column.renamed)
              ?map(column -> "Map.entry(" + column.literalName + ", " + column.literalSource + ")")
              ?join(",\n          ")]);

  private final StructField[] fields;
  private final String[] remote;

  /** Prepares for rows of these columns, in this order; they may be some of the table's. */
  [=Name]Rows(StructType schema) {
    this(Arrays.stream(schema.fields()).map([=Name]Rows::declared).toArray(StructField[]::new));
  }

  private [=Name]Rows(StructField[] fields) {
    this.fields = fields;
    remote = Arrays.stream(fields).map(field -> source(field.name())).toArray(String[]::new);
<@lines of="rows-new"/>
  }

  /** The remote field of each column, in the order of the columns. */
  List<String> sources() {
    return [=rescues?then("Stream.of(remote).filter(Predicate.not(RESCUED::equals)).toList()", "List.of(remote)")];
  }

  /** The remote field that holds a column. */
  static String source(String column) {
    return SOURCES.getOrDefault(column, column);
  }
<@fragments of="rows-epochs"/>
<@fragments of="rows"/>
<@fragments of="rows-nested"/>

  /** The text of a VARCHAR. */
  static String limited(String text, int length) {
    if (characters(text) > length) {
      throw new Mismatch("a text of " + characters(text) + " characters, where " + length + " are allowed");
    }
    return text;
  }

  /** The text of a CHAR. */
  static String padded(String text, int length) {
    return limited(text, length) + " ".repeat(length - characters(text));
  }

  private static int characters(String text) {
    return text.codePointCount(0, text.length());
  }
<@fragments of="rows-columns"/>

  /** A value that does not fit; the message begins with its place, such as {@code lines[3].qty}. */
  static final class Mismatch extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String place;
    private final String problem;

    Mismatch(String problem) {
      this("", problem);
    }

    private Mismatch(String place, String problem) {
      super(place.isEmpty() ? problem : place + ": " + problem);
      this.place = place;
      this.problem = problem;
    }

    /** The same, seen from one level further out. */
    Mismatch in(String outer) {
      return new Mismatch(place.isEmpty() || place.startsWith("[") ? outer + place : outer + "." + place, problem);
    }
  }
}
