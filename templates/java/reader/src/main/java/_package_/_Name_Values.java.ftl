package [=package];

import [=package].[=Name]Rows.Mismatch;
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
final class [=Name]Values {
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

  private [=Name]Values() {}

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
<@fragments of="values-types"/>
<@fragments of="values-numbers"/>
<@fragments of="values-times"/>
<@fragments of="values-timestamps"/>
<@fragments of="values-nested"/>
<@fragments of="values-variant"/>

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
