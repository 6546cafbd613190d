package com.acme.spark.opensky;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The columns of the table, and the way between Spark's rows and the outside's plain Java values.
 *
 * <p>It is strict both ways: a value that does not fit its column exactly is a {@link Mismatch} that names the place.
 */
final class OpenskyRows {
  /** The table as the specification gives it. */
  static final StructType SCHEMA =
      StructType.fromDDL(
          "`icao24` STRING NOT NULL, "
              + "`callsign` STRING, "
              + "`origin_country` STRING, "
              + "`time_position` TIMESTAMP, "
              + "`last_contact` TIMESTAMP NOT NULL, "
              + "`longitude` DOUBLE, "
              + "`latitude` DOUBLE, "
              + "`altitude` DOUBLE, "
              + "`on_ground` BOOLEAN, "
              + "`velocity` DOUBLE");

  /** The table as Spark is shown it: it has CHAR and VARCHAR in no stream, so they are STRING and checked here. */
  static final StructType TABLE =
      StructType.fromDDL(SCHEMA.toDDL().replaceAll("\\b(VAR)?CHAR\\(\\d+\\)", "STRING"));

  /** The remote fields that are called otherwise than their columns. */
  private static final Map<String, String> SOURCES =
      Map.ofEntries(Map.entry("icao24", "/0"),
          Map.entry("callsign", "/1"),
          Map.entry("origin_country", "/2"),
          Map.entry("time_position", "/3"),
          Map.entry("last_contact", "/4"),
          Map.entry("longitude", "/5"),
          Map.entry("latitude", "/6"),
          Map.entry("altitude", "/7"),
          Map.entry("on_ground", "/8"),
          Map.entry("velocity", "/9"));

  /** The remote fields that are a time as a number, counted from the beginning of 1970 in this unit. */
  private static final Map<String, ChronoUnit> EPOCHS =
      Map.ofEntries(Map.entry("/3", ChronoUnit.SECONDS),
          Map.entry("/4", ChronoUnit.SECONDS));

  private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);

  private final StructField[] fields;
  private final String[] remote;
  private final OpenskyValues.Decoder[] decoders;

  /** Prepares for rows of these columns, in this order; they may be some of the table's. */
  OpenskyRows(StructType schema) {
    this(Arrays.stream(schema.fields()).map(OpenskyRows::declared).toArray(StructField[]::new));
  }

  private OpenskyRows(StructField[] fields) {
    this.fields = fields;
    remote = Arrays.stream(fields).map(field -> source(field.name())).toArray(String[]::new);
    decoders = Arrays.stream(fields).map(OpenskyValues::of).toArray(OpenskyValues.Decoder[]::new);
  }

  /** The remote field of each column, in the order of the columns. */
  List<String> sources() {
    return List.of(remote);
  }

  /** The remote field that holds a column. */
  static String source(String column) {
    return SOURCES.getOrDefault(column, column);
  }

  /** The value of a remote field, a time if it is one that is written as a number. */
  static Object timed(String source, Object value) {
    ChronoUnit unit = EPOCHS.get(source);
    return unit == null || value == null ? value : instant(unit, value);
  }

  private static Instant instant(ChronoUnit unit, Object value) {
    try {
      BigDecimal count = new BigDecimal(((Number) value).toString()).stripTrailingZeros();
      if (count.precision() - count.scale() > 30 || count.scale() > 9) {
        throw new ArithmeticException();
      }
      BigInteger nanos = count.multiply(BigDecimal.valueOf(unit.getDuration().toNanos())).toBigIntegerExact();
      BigInteger[] seconds = nanos.divideAndRemainder(NANOS.toBigIntegerExact());
      return Instant.ofEpochSecond(seconds[0].longValueExact(), seconds[1].longValue());
    } catch (ClassCastException | NumberFormatException | ArithmeticException | DateTimeException e) {
      throw new Mismatch((value instanceof Number ? value : "\"" + value + "\"") + " is no number of epoch " + unit.toString().toLowerCase(Locale.ROOT));
    }
  }

  /** The row that a message makes. */
  InternalRow row(OpenskyClient.Message message) {
    Object[] cells = new Object[decoders.length];
    for (int i = 0; i < cells.length; i++) {
      try {
        cells[i] = decoders[i].decode(timed(remote[i], message.value(remote[i])));
      } catch (Mismatch e) {
        throw e.in(fields[i].name());
      }
    }
    return new GenericInternalRow(cells);
  }

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

  private static StructField declared(StructField given) {
    return Arrays.stream(SCHEMA.fields())
        .filter(column -> column.name().equals(given.name()))
        .findFirst()
        .map(column -> strictest(given, column))
        .orElse(given);
  }

  private static StructField strictest(StructField given, StructField table) {
    boolean nullable = given.nullable() && table.nullable();
    return new StructField(given.name(), strictest(given.dataType(), table.dataType()), nullable, given.metadata());
  }

  /** Spark does not know of CHAR and VARCHAR, and may forget what is never null. */
  private static DataType strictest(DataType given, DataType table) {
    if (given instanceof StringType && table instanceof StringType) {
      return table;
    }
    if (given instanceof ArrayType a && table instanceof ArrayType b) {
      return new ArrayType(strictest(a.elementType(), b.elementType()), a.containsNull() && b.containsNull());
    }
    if (given instanceof MapType a && table instanceof MapType b) {
      DataType values = strictest(a.valueType(), b.valueType());
      return new MapType(strictest(a.keyType(), b.keyType()), values, a.valueContainsNull() && b.valueContainsNull());
    }
    if (given instanceof StructType a && table instanceof StructType b) {
      return new StructType(Arrays.stream(a.fields()).map(field -> strictest(field, b)).toArray(StructField[]::new));
    }
    return given;
  }

  private static StructField strictest(StructField given, StructType table) {
    boolean known = Arrays.asList(table.fieldNames()).contains(given.name());
    return known ? strictest(given, table.apply(given.name())) : given;
  }

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
