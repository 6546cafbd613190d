package com.example.spark.customers;

import com.example.spark.customers.CustomersRows.Mismatch;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayBasedMapData;
import org.apache.spark.sql.catalyst.util.DateTimeUtils;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.catalyst.util.IntervalUtils;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.CharType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DayTimeIntervalType;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.VarcharType;
import org.apache.spark.sql.types.YearMonthIntervalType;
import org.apache.spark.types.variant.Variant;
import org.apache.spark.types.variant.VariantBuilder;
import org.apache.spark.unsafe.types.UTF8String;
import org.apache.spark.unsafe.types.VariantVal;

/** Takes plain Java values to what Spark keeps in a row; what would have to be rounded, cut or guessed is refused. */
final class CustomersValues {
  /** How JSON, which has no numbers for them, carries these floating point values. */
  private static final Set<String> NOT_IN_JSON = Set.of("NaN", "Infinity", "-Infinity");

  /** The microseconds of a day, an hour, a minute; a second may have a fraction. */
  private static final long[] MICROS = {86_400_000_000L, 3_600_000_000L, 60_000_000L, 1L};

  /** The classes whose objects Spark keeps as they are, by type: most values are of these, and need no more than a look. */
  private static final Map<String, Class<?>> UNCHANGED = Map.of(
      "boolean", Boolean.class,
      "tinyint", Byte.class,
      "smallint", Short.class,
      "int", Integer.class,
      "bigint", Long.class,
      "float", Float.class,
      "double", Double.class);

  private static final Map<Object, Object> TRUTH = Map.of("true", true, "false", false);

  private CustomersValues() {}

  /** Takes the values of one column; it is made once and knows the column's type. */
  interface Decoder {
    /** Throws a {@link Mismatch}, or any exception of a failed cast, parse or exact calculation. */
    Object decode(Object value);
  }

  /** The decoder of a column. */
  static Decoder of(StructField field) {
    return of(field.dataType(), field.nullable());
  }

  private static Decoder of(DataType type, boolean nullable) {
    Decoder exact = exact(type);
    Class<?> unchanged = UNCHANGED.get(type.catalogString());
    return value -> {
      if (value == null) {
        return nullOr(nullable);
      }
      if (value.getClass() == unchanged) {
        return value;
      }
      try {
        return exact.decode(value);
      } catch (Mismatch e) {
        throw e;
      } catch (ClassCastException | ArithmeticException | IllegalArgumentException | DateTimeException e) {
        throw new Mismatch(shown(value) + (type.sql().matches("[AI].*") ? " is not an " : " is not a ") + type.sql());
      }
    };
  }

  private static Decoder exact(DataType type) {
    if (type instanceof DecimalType decimal) {
      return value -> decimal(value, decimal.precision(), decimal.scale());
    } else if (type instanceof CharType fixed) {
      return value -> UTF8String.fromString(CustomersRows.padded(text(value), fixed.length()));
    } else if (type instanceof VarcharType limited) {
      return value -> UTF8String.fromString(CustomersRows.limited(text(value), limited.length()));
    } else if (type instanceof StringType) {
      return value -> UTF8String.fromString(text(value));
    } else if (type instanceof YearMonthIntervalType interval) {
      return value -> months(value, interval.endField());
    } else if (type instanceof DayTimeIntervalType interval) {
      return value -> micros(value, interval.endField());
    } else if (type instanceof ArrayType array) {
      return array(of(array.elementType(), array.containsNull()));
    } else if (type instanceof MapType map) {
      return map(key(map.keyType()), of(map.valueType(), map.valueContainsNull()));
    } else if (type instanceof StructType struct) {
      return struct(struct.fieldNames(), Arrays.stream(struct.fields()).map(CustomersValues::of).toArray(Decoder[]::new));
    }
    return simple(type);
  }

  private static Decoder simple(DataType type) {
    return switch (type.catalogString()) {
      case "boolean" -> Boolean.class::cast;
      case "tinyint" -> value -> (byte) whole(value, Byte.MIN_VALUE, Byte.MAX_VALUE);
      case "smallint" -> value -> (short) whole(value, Short.MIN_VALUE, Short.MAX_VALUE);
      case "int" -> value -> (int) whole(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case "bigint" -> value -> whole(value, Long.MIN_VALUE, Long.MAX_VALUE);
      case "float" -> CustomersValues::single;
      case "double" -> CustomersValues::twice;
      case "binary" -> CustomersValues::bytes;
      case "date" -> CustomersValues::days;
      case "timestamp" -> CustomersValues::instant;
      case "timestamp_ntz" -> CustomersValues::local;
      case "variant" -> CustomersValues::variant;
      default -> throw new IllegalArgumentException("a column of type " + type.sql() + " cannot be read");
    };
  }

  private static long whole(Object value, long least, long greatest) {
    long number = value instanceof Integer || value instanceof Long ? ((Number) value).longValue() : whole(value);
    if (number < least || number > greatest) {
      throw new ArithmeticException();
    }
    return number;
  }

  private static long whole(Object value) {
    boolean integer = value instanceof Short || value instanceof Byte || value instanceof BigInteger;
    return fitting(integer ? number(value) : (BigDecimal) value, 19, 0).longValueExact();
  }

  private static Decimal decimal(Object value, int precision, int scale) {
    return Decimal.apply(fitting(number(value), precision, scale), precision, scale);
  }

  private static BigDecimal number(Object value) {
    boolean spelled = value instanceof CharSequence || value instanceof Number && !(value instanceof BigDecimal);
    return spelled ? new BigDecimal(value.toString()) : (BigDecimal) value;
  }

  /** The same number, without ever spelling an exponent out: 1e999999999 costs nothing. */
  private static BigDecimal fitting(BigDecimal number, int precision, int scale) {
    if (number.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal shortest = number.scale() > scale ? number.stripTrailingZeros() : number;
    if (shortest.scale() > scale || (long) shortest.precision() - shortest.scale() > precision - scale) {
      throw new ArithmeticException();
    }
    return shortest;
  }

  private static Float single(Object value) {
    Number number = floating(value);
    return same(number, number.floatValue(), number.floatValue(), 6);
  }

  private static Double twice(Object value) {
    Number number = floating(value);
    return same(number, number.doubleValue(), number.doubleValue(), 15);
  }

  private static Number floating(Object value) {
    return value instanceof CharSequence && NOT_IN_JSON.contains(value.toString())
        ? Double.valueOf(value.toString())
        : (Number) value;
  }

  /**
   * A floating point number stands for a decimal of which every digit is its own: 0.1, but no FLOAT for 16777217.
   *
   * @param digits so many are always its own
   */
  private static <T extends Number> T same(Number number, double candidate, T result, int digits) {
    boolean binary = number instanceof Double || number instanceof Float;
    if (binary && Double.compare(number.doubleValue(), candidate) == 0) {
      return result;
    }
    BigDecimal decimal = number(number);
    boolean usual = Math.abs(candidate) >= Float.MIN_NORMAL && Math.abs(candidate) <= Float.MAX_VALUE;
    if (usual && decimal.precision() <= digits || decimal.compareTo(new BigDecimal(result.toString())) == 0) {
      return result;
    }
    return near(decimal, new BigDecimal(candidate), result);
  }

  private static <T extends Number> T near(BigDecimal number, BigDecimal exact, T result) {
    BigDecimal decimal = number.scale() > 0 ? number.stripTrailingZeros() : number;
    boolean lost = exact.signum() != decimal.signum();
    if (lost || exact.subtract(decimal).abs().compareTo(decimal.ulp().divide(BigDecimal.valueOf(2))) > 0) {
      throw new ArithmeticException();
    }
    return result;
  }

  private static int days(Object value) {
    LocalDate date = value instanceof CharSequence text ? LocalDate.parse(text) : (LocalDate) value;
    return Math.toIntExact(date.toEpochDay());
  }

  private static long instant(Object value) {
    Instant instant = value instanceof Instant natural ? natural : moment(value);
    return exactly(DateTimeUtils.instantToMicros(instant), instant.getNano());
  }

  private static Instant moment(Object value) {
    if (value instanceof CharSequence text) {
      return Timestamps.instant(text.toString());
    }
    return value instanceof Date date ? date.toInstant() : Instant.from((TemporalAccessor) value);
  }

  private static long local(Object value) {
    LocalDateTime time = value instanceof CharSequence text ? Timestamps.local(text.toString()) : (LocalDateTime) value;
    return exactly(DateTimeUtils.localDateTimeToMicros(time), time.getNano());
  }

  private static int months(Object value, byte unit) {
    Period period = value instanceof CharSequence text ? Period.parse(text) : (Period) value;
    if (period.getDays() != 0 || unit == YearMonthIntervalType.YEAR() && period.toTotalMonths() % 12 != 0) {
      throw new ArithmeticException();
    }
    return Math.toIntExact(period.toTotalMonths());
  }

  private static long micros(Object value, byte unit) {
    Duration duration = value instanceof CharSequence text ? Duration.parse(text) : (Duration) value;
    long micros = exactly(IntervalUtils.durationToMicros(duration), duration.getNano());
    if (micros % MICROS[unit] != 0) {
      throw new ArithmeticException();
    }
    return micros;
  }

  private static long exactly(long micros, int nanos) {
    if (nanos % 1000 != 0) {
      throw new ArithmeticException();
    }
    return micros;
  }

  /** Reads ISO 8601 timestamps: those that are written as most are digit by digit, as the JDK takes many times as long. */
  static final class Timestamps {
    private static final String USUAL = "0000-00-00T00:00:00.000000000";
    private static final int SECONDS = 19;

    private Timestamps() {}

    /** The instant of a text with an offset or a zone. */
    static Instant instant(String text) {
      int zone = text.length() - (text.endsWith("Z") ? 1 : 6);
      return isUsual(text, zone) && isOffset(text, zone)
          ? usual(text, zone).toInstant(ZoneOffset.of(text.substring(zone)))
          : Instant.from(DateTimeFormatter.ISO_DATE_TIME.parse(text));
    }

    /** The time of a text with neither. */
    static LocalDateTime local(String text) {
      return isUsual(text, text.length()) ? usual(text, text.length()) : LocalDateTime.parse(text);
    }

    private static boolean isUsual(String text, int end) {
      return (end == SECONDS || end > SECONDS + 1 && end <= USUAL.length()) && has(USUAL, text, 0, end);
    }

    private static boolean isOffset(String text, int start) {
      return text.endsWith("Z") || "+-".indexOf(text.charAt(start)) >= 0 && has("00:00", text, start + 1, text.length());
    }

    /** Whether a part of the text has a digit wherever the form has one, and all else as it is there. */
    private static boolean has(String form, String text, int start, int end) {
      for (int i = start; i < end; i++) {
        char wanted = form.charAt(i - start);
        char found = text.charAt(i);
        if (wanted == '0' ? found < '0' || found > '9' : found != wanted) {
          return false;
        }
      }
      return true;
    }

    private static LocalDateTime usual(String text, int end) {
      int nanos = end == SECONDS ? 0 : number(text, SECONDS + 1, end);
      for (int digits = end; digits < USUAL.length() && nanos > 0; digits++) {
        nanos *= 10;
      }
      return LocalDateTime.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10),
          number(text, 11, 13), number(text, 14, 16), number(text, 17, SECONDS), nanos);
    }

    private static int number(String text, int start, int end) {
      int number = 0;
      for (int i = start; i < end; i++) {
        number = 10 * number + text.charAt(i) - '0';
      }
      return number;
    }
  }

  private static Decoder array(Decoder element) {
    return value -> {
      Object[] cells = ((List<?>) value).toArray();
      for (int i = 0; i < cells.length; i++) {
        try {
          cells[i] = element.decode(cells[i]);
        } catch (Mismatch e) {
          throw e.in("[" + i + "]");
        }
      }
      return new GenericArrayData(cells);
    };
  }

  private static Decoder struct(String[] names, Decoder[] fields) {
    return value -> {
      Map<?, ?> map = (Map<?, ?>) value;
      Object[] cells = new Object[names.length];
      for (int i = 0; i < cells.length; i++) {
        try {
          cells[i] = fields[i].decode(map.get(names[i]));
        } catch (Mismatch e) {
          throw e.in(names[i]);
        }
      }
      return new GenericInternalRow(cells);
    };
  }

  private static Decoder map(Decoder key, Decoder element) {
    return value -> {
      Map<?, ?> map = (Map<?, ?>) value;
      Map<Object, Object> cells = new LinkedHashMap<>();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        try {
          cells.put(key.decode(entry.getKey()), element.decode(entry.getValue()));
        } catch (Mismatch e) {
          throw e.in("[" + entry.getKey() + "]");
        }
      }
      if (cells.size() < map.size()) {
        throw new Mismatch("two keys mean the same");
      }
      return new ArrayBasedMapData(
          new GenericArrayData(cells.keySet().toArray()), new GenericArrayData(cells.values().toArray()));
    };
  }

  /** JSON has no keys but text. */
  private static Decoder key(DataType type) {
    Decoder exact = of(type, false);
    return value -> exact.decode(spelled(type, value));
  }

  /** A text where there is nothing but text, read for the type that it is to have; what it is not, it stays. */
  static Object spelled(DataType type, Object value) {
    if (type instanceof BooleanType && value != null) {
      return TRUTH.getOrDefault(value, value);
    }
    return type instanceof NumericType ? numeral(value) : value;
  }

  private static Object numeral(Object value) {
    try {
      return value instanceof String text && !NOT_IN_JSON.contains(text) ? new BigDecimal(text) : value;
    } catch (NumberFormatException e) {
      return value; // not a number, as the decoder will say
    }
  }

  private static VariantVal variant(Object tree) {
    VariantBuilder builder = new VariantBuilder(false);
    append(builder, tree);
    Variant variant = builder.result();
    return new VariantVal(variant.getValue(), variant.getMetadata());
  }

  private static void append(VariantBuilder to, Object value) {
    if (value == null) {
      to.appendNull();
    } else if (value instanceof Map<?, ?> map) {
      appendObject(to, map);
    } else if (value instanceof List<?> list) {
      appendArray(to, list);
    } else if (value instanceof CharSequence) {
      to.appendString(value.toString());
    } else if (value instanceof Boolean truth) {
      to.appendBoolean(truth);
    } else if (value instanceof Double number) {
      to.appendDouble(number);
    } else if (value instanceof Float number) {
      to.appendFloat(number);
    } else if (value instanceof BigDecimal || value instanceof BigInteger) {
      appendDecimal(to, number(value));
    } else if (value instanceof Number) {
      to.appendLong(whole(value, Long.MIN_VALUE, Long.MAX_VALUE));
    } else if (value instanceof byte[] bytes) {
      to.appendBinary(bytes);
    } else if (value instanceof LocalDate) {
      to.appendDate(days(value));
    } else if (value instanceof LocalDateTime) {
      to.appendTimestampNtz(local(value));
    } else {
      to.appendTimestamp(instant(value));
    }
  }

  private static void appendDecimal(VariantBuilder to, BigDecimal number) {
    int scale = Math.max(0, Math.min(38, number.scale()));
    to.appendDecimal(fitting(number, 38, scale).setScale(scale));
  }

  private static void appendObject(VariantBuilder to, Map<?, ?> map) {
    int start = to.getWritePos();
    ArrayList<VariantBuilder.FieldEntry> fields = new ArrayList<>(map.size());
    map.forEach((key, value) -> {
      fields.add(new VariantBuilder.FieldEntry((String) key, to.addKey((String) key), to.getWritePos() - start));
      append(to, value);
    });
    to.finishWritingObject(start, fields);
  }

  private static void appendArray(VariantBuilder to, List<?> list) {
    int start = to.getWritePos();
    ArrayList<Integer> offsets = new ArrayList<>(list.size());
    for (Object item : list) {
      offsets.add(to.getWritePos() - start);
      append(to, item);
    }
    to.finishWritingArray(start, offsets);
  }

  private static String text(Object value) {
    if (value instanceof UUID || value instanceof CharSequence) {
      return value.toString();
    }
    return ((InetAddress) value).getHostAddress();
  }

  private static byte[] bytes(Object value) {
    return value instanceof CharSequence ? Base64.getDecoder().decode(text(value)) : (byte[]) value;
  }

  private static Object nullOr(boolean nullable) {
    if (nullable) {
      return null;
    }
    throw new Mismatch("null, where none is allowed");
  }

  private static String shown(Object value) {
    String text = value instanceof byte[] bytes ? bytes.length + " bytes" : String.valueOf(value);
    String part = text.length() > 80 ? text.substring(0, 80) + "…" : text;
    return value instanceof CharSequence ? '"' + part + '"' : part;
  }
}
