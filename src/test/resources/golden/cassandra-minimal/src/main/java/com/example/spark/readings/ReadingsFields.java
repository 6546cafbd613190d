package com.example.spark.readings;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.data.CqlDuration;
import com.datastax.oss.driver.api.core.data.CqlVector;
import com.datastax.oss.driver.api.core.data.SettableByIndex;
import com.datastax.oss.driver.api.core.data.TupleValue;
import com.datastax.oss.driver.api.core.data.UdtValue;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.ListType;
import com.datastax.oss.driver.api.core.type.SetType;
import com.datastax.oss.driver.api.core.type.TupleType;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import com.datastax.oss.driver.api.core.type.VectorType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DayTimeIntervalType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.VariantType;
import org.apache.spark.sql.types.YearMonthIntervalType;

/** The way between what the driver takes and gives and plain Java values. */
final class ReadingsFields {
  private static final Map<String, DataType> TYPES = new HashMap<>();

  private static final JsonMapper DOCUMENTS = JsonMapper.builder()
      .addModule(new SimpleModule()
          .addSerializer(TemporalAccessor.class, new ToStringSerializer(TemporalAccessor.class))
          .addSerializer(TemporalAmount.class, new ToStringSerializer(TemporalAmount.class)))
      .build();

  private static final Map<com.datastax.oss.driver.api.core.type.DataType, Function<Object, Object>> SIMPLE = Map.ofEntries(
      Map.entry(DataTypes.TEXT, ReadingsFields::text),
      Map.entry(DataTypes.ASCII, ReadingsFields::text),
      Map.entry(DataTypes.BOOLEAN, Boolean.class::cast),
      Map.entry(DataTypes.TINYINT, value -> number(value).byteValueExact()),
      Map.entry(DataTypes.SMALLINT, value -> number(value).shortValueExact()),
      Map.entry(DataTypes.INT, value -> value instanceof Integer ? value : (Object) number(value).intValueExact()),
      Map.entry(DataTypes.BIGINT, value -> value instanceof Long ? value : (Object) number(value).longValueExact()),
      Map.entry(DataTypes.VARINT, value -> number(value).toBigIntegerExact()),
      Map.entry(DataTypes.DECIMAL, ReadingsFields::number),
      Map.entry(DataTypes.FLOAT, Float.class::cast),
      Map.entry(DataTypes.DOUBLE, value -> value instanceof Float single ? (Object) single.doubleValue() : Double.class.cast(value)),
      Map.entry(DataTypes.BLOB, value -> ByteBuffer.wrap((byte[]) value)),
      Map.entry(DataTypes.DATE, LocalDate.class::cast),
      Map.entry(DataTypes.TIME, value -> LocalTime.parse((String) value)),
      Map.entry(DataTypes.TIMESTAMP, ReadingsFields::instant),
      Map.entry(DataTypes.UUID, value -> UUID.fromString((String) value)),
      Map.entry(DataTypes.TIMEUUID, value -> timeUuid((String) value)),
      Map.entry(DataTypes.INET, value -> address((String) value)),
      Map.entry(DataTypes.DURATION, ReadingsFields::duration));

  private static final ObjectReader DOCUMENT = JsonMapper.builder()
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .build()
      .readerFor(Object.class);

  static {
    for (StructField column : ReadingsRows.SCHEMA.fields()) {
      TYPES.put(ReadingsRows.source(column.name()), column.dataType());
    }
  }

  private ReadingsFields() {}

  /** What a column is in Spark, null when the table is not known to have it. */
  static DataType type(String source) {
    return TYPES.get(source);
  }

  /** A plain Java value as the driver takes it for a column or a part of one, or a mismatch. */
  static Object bound(Object value, com.datastax.oss.driver.api.core.type.DataType type) {
    try {
      return value == null ? null : taken(value, type);
    } catch (ClassCastException | ArithmeticException | IllegalArgumentException | DateTimeException e) {
      throw e instanceof ReadingsRows.Mismatch named ? named
          : new ReadingsRows.Mismatch("a " + value.getClass().getSimpleName() + " that is no " + type.asCql(false, true));
    }
  }

  private static Object taken(Object value, com.datastax.oss.driver.api.core.type.DataType type) {
    if (type instanceof ListType list) {
      return all((List<?>) value, list.getElementType(), new ArrayList<>());
    } else if (type instanceof VectorType vector) {
      return CqlVector.newInstance((List<?>) all((List<?>) value, vector.getElementType(), new ArrayList<>()));
    } else if (type instanceof SetType set) {
      return set((List<?>) value, set.getElementType());
    } else if (type instanceof com.datastax.oss.driver.api.core.type.MapType map) {
      Map<Object, Object> bound = new LinkedHashMap<>();
      ((Map<?, ?>) value).forEach((key, each) -> bound.put(bound(key, map.getKeyType()), bound(each, map.getValueType())));
      return bound;
    } else if (type instanceof UserDefinedType struct) {
      return struct((Map<?, ?>) value, struct);
    } else if (type instanceof TupleType tuple) {
      return tuple(new ArrayList<>(((Map<?, ?>) value).values()), tuple);
    }
    return SIMPLE.getOrDefault(type, any -> {
      throw new IllegalArgumentException("nothing is known to become it");
    }).apply(value);
  }

  private static Collection<Object> all(List<?> values, com.datastax.oss.driver.api.core.type.DataType type, Collection<Object> bound) {
    values.forEach(each -> bound.add(bound(each, type)));
    return bound;
  }

  private static Collection<Object> set(List<?> values, com.datastax.oss.driver.api.core.type.DataType type) {
    Collection<Object> bound = all(values, type, new LinkedHashSet<>());
    if (bound.size() < values.size()) {
      throw new ReadingsRows.Mismatch("a value twice, where a set has it once");
    }
    return bound;
  }

  private static UdtValue struct(Map<?, ?> fields, UserDefinedType type) {
    UdtValue struct = type.newValue();
    fields.forEach((name, value) -> {
      int place = type.firstIndexOf(CqlIdentifier.fromInternal((String) name));
      if (place < 0) {
        throw new ReadingsRows.Mismatch("a field that " + type.getName().asInternal() + " has not").in((String) name);
      }
      put(struct, place, value, type.getFieldTypes().get(place));
    });
    return struct;
  }

  private static TupleValue tuple(List<?> values, TupleType type) {
    TupleValue tuple = type.newValue();
    for (int i = 0; i < values.size(); i++) {
      put(tuple, i, values.get(i), type.getComponentTypes().get(i));
    }
    return tuple;
  }

  private static void put(SettableByIndex<?> to, int place, Object value, com.datastax.oss.driver.api.core.type.DataType type) {
    if (value != null) {
      to.set(place, bound(value, type), to.codecRegistry().codecFor(type));
    }
  }

  private static BigDecimal number(Object value) {
    return value instanceof BigDecimal exact ? exact : new BigDecimal(((Number) value).toString());
  }

  private static Instant instant(Object value) {
    Instant time = (Instant) value;
    if (time.getNano() % 1_000_000 != 0) {
      throw new ArithmeticException();
    }
    return time;
  }

  private static UUID timeUuid(String text) {
    UUID uuid = UUID.fromString(text);
    if (uuid.version() != 1) {
      throw new IllegalArgumentException("it has no time");
    }
    return uuid;
  }

  /** An address is spelled in digits; a name would be looked up. */
  private static InetAddress address(String text) {
    try {
      if (text.matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
        return InetAddress.getByName(text);
      }
    } catch (UnknownHostException e) {
      // it is none
    }
    throw new IllegalArgumentException("no address");
  }

  private static CqlDuration duration(Object value) {
    if (value instanceof Period period) {
      return CqlDuration.newInstance(Math.toIntExact(period.toTotalMonths()), period.getDays(), 0);
    }
    return value instanceof Duration time ? CqlDuration.newInstance(0, 0, time.toNanos()) : CqlDuration.from((String) value);
  }

  private static String text(Object value) {
    try {
      return value instanceof Map || value instanceof List ? DOCUMENTS.writeValueAsString(value) : value.toString();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A value as the driver gives it, as a plain Java value; the type is null where it is not known. */
  static Object plain(Object value, DataType type) {
    if (value instanceof ByteBuffer buffer) {
      byte[] bytes = new byte[buffer.remaining()];
      buffer.duplicate().get(bytes);
      return bytes;
    } else if (value instanceof UdtValue struct) {
      return struct(struct, type);
    } else if (value instanceof TupleValue tuple) {
      return struct(tuple, type);
    } else if (value instanceof Map<?, ?> map) {
      Map<Object, Object> plain = new LinkedHashMap<>();
      map.forEach((key, each) -> plain.put(plain(key, type instanceof MapType entry ? entry.keyType() : null),
          plain(each, type instanceof MapType entry ? entry.valueType() : null)));
      return plain;
    } else if (value instanceof Iterable<?> several) {
      List<Object> plain = new ArrayList<>();
      several.forEach(each -> plain.add(plain(each, type instanceof ArrayType array ? array.elementType() : null)));
      return plain;
    } else if (value instanceof CqlDuration duration) {
      return interval(duration, type);
    } else if (value instanceof LocalTime) {
      return value.toString();
    }
    return value instanceof String text && isNested(type) ? parsed(text) : value;
  }

  private static Map<String, Object> struct(UdtValue value, DataType type) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (CqlIdentifier field : value.getType().getFieldNames()) {
      String name = field.asInternal();
      boolean known = type instanceof StructType struct && struct.getFieldIndex(name).isDefined();
      fields.put(name, plain(value.isNull(field) ? null : value.getObject(field), known ? ((StructType) type).apply(name).dataType() : null));
    }
    return fields;
  }

  /** The fields of a tuple have no names, so they take those of the struct, in its order; else they are _1, _2 and so on. */
  private static Map<String, Object> struct(TupleValue value, DataType type) {
    StructType named = type instanceof StructType struct && struct.size() == value.size() ? struct : null;
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < value.size(); i++) {
      fields.put(named == null ? "_" + (i + 1) : named.apply(i).name(),
          plain(value.isNull(i) ? null : value.getObject(i), named == null ? null : named.apply(i).dataType()));
    }
    return fields;
  }

  /** A duration has months, days and nanoseconds; what has both months and less is an interval to Spark no more. */
  private static Object interval(CqlDuration duration, DataType type) {
    if (type instanceof YearMonthIntervalType && duration.getDays() == 0 && duration.getNanoseconds() == 0) {
      return Period.ofMonths(duration.getMonths());
    } else if (type instanceof DayTimeIntervalType && duration.getMonths() == 0) {
      return Duration.ofDays(duration.getDays()).plusNanos(duration.getNanoseconds());
    }
    return duration.toString();
  }

  private static boolean isNested(DataType type) {
    return type instanceof ArrayType || type instanceof MapType || type instanceof StructType || type instanceof VariantType;
  }

  private static Object parsed(String json) {
    try {
      return DOCUMENT.readValue(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a text has no JSON", e);
    }
  }

  /** Throws for what no column can hold as it is: a time finer than milliseconds, a collection with nulls. */
  static void refuseLosses(String source, Object value) {
    try {
      refuseLosses(TYPES.get(source), value);
    } catch (ReadingsRows.Mismatch e) {
      throw e.in(source);
    }
  }

  private static void refuseLosses(DataType type, Object value) {
    if (value instanceof Instant time && !(type instanceof VariantType) && time.getNano() % 1_000_000 != 0) {
      throw new ReadingsRows.Mismatch("a time with microseconds, where Cassandra keeps milliseconds");
    } else if (type instanceof ArrayType array && value instanceof List<?> list) {
      list.forEach(each -> refuseLosses(array.elementType(), present(each)));
    } else if (type instanceof MapType entry && value instanceof Map<?, ?> map) {
      map.forEach((key, each) -> refuseLosses(entry.valueType(), present(each)));
    } else if (type instanceof StructType struct && value instanceof Map<?, ?> fields) {
      Stream.of(struct.fields()).forEach(field -> refuseLosses(field.dataType(), fields.get(field.name())));
    }
  }

  private static Object present(Object element) {
    if (element == null) {
      throw new ReadingsRows.Mismatch("null in a collection, where Cassandra allows none");
    }
    return element;
  }
}
