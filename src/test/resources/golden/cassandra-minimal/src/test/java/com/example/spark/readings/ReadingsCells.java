package com.example.spark.readings;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.data.CqlDuration;
import com.datastax.oss.driver.api.core.data.UdtValue;
import com.datastax.oss.driver.api.core.type.ListType;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DayTimeIntervalType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.YearMonthIntervalType;
import org.apache.spark.unsafe.types.VariantVal;
import scala.jdk.javaapi.CollectionConverters;

/** Values of rows as Cassandra has them, and back; shares nothing with the connector. */
final class ReadingsCells {
  private ReadingsCells() {}

  /** The type of a column; structs become types of the keyspace, which are made where they are missing. */
  static String type(DataType type, CqlSession session, String keyspace) {
    if (type instanceof StructType struct) {
      String name = "t" + Integer.toHexString(struct.sql().hashCode());
      session.execute("CREATE TYPE IF NOT EXISTS " + keyspace + "." + name + " (" + Stream.of(struct.fields())
          .map(field -> ReadingsSystem.quoted(field.name()) + " " + type(field.dataType(), session, keyspace)).collect(Collectors.joining(", ")) + ")");
      return "frozen<" + name + ">";
    } else if (type instanceof ArrayType array) {
      return "frozen<list<" + type(array.elementType(), session, keyspace) + ">>";
    } else if (type instanceof MapType map) {
      return "frozen<map<" + type(map.keyType(), session, keyspace) + ", " + type(map.valueType(), session, keyspace) + ">>";
    } else if (type instanceof YearMonthIntervalType || type instanceof DayTimeIntervalType) {
      return "duration";
    }
    return type instanceof DecimalType ? "decimal" : simple(type);
  }

  private static String simple(DataType type) {
    return switch (type.catalogString()) {
      case "boolean", "tinyint", "smallint", "int", "bigint", "float", "double", "date", "timestamp" -> type.catalogString();
      case "binary" -> "blob";
      default -> "text";
    };
  }

  /** Whether it is a number of which every digit counts. */
  static boolean isExact(DataType type) {
    return type instanceof NumericType && !(type instanceof FloatType || type instanceof DoubleType);
  }

  /** What of a value a column keeps: times have milliseconds, and collections no nulls. */
  static Object kept(Object value) {
    if (value instanceof Instant time) {
      return time.truncatedTo(ChronoUnit.MILLIS);
    } else if (value instanceof scala.collection.Seq<?> list) {
      return CollectionConverters.asScala(CollectionConverters.asJava(list).stream().filter(Objects::nonNull)
          .map(ReadingsCells::kept).toList()).toSeq();
    } else if (value instanceof scala.collection.Map<?, ?> map) {
      Map<Object, Object> entries = new LinkedHashMap<>();
      CollectionConverters.asJava(map).forEach((key, each) -> {
        if (each != null) {
          entries.put(kept(key), kept(each));
        }
      });
      return scala.collection.immutable.Map.from(CollectionConverters.asScala(entries));
    }
    return value instanceof Row row
        ? RowFactory.create(IntStream.range(0, row.size()).mapToObj(i -> kept(row.get(i))).toArray()) : value;
  }

  /** A value as the driver takes it. */
  static Object put(Object value, com.datastax.oss.driver.api.core.type.DataType type) {
    if (value instanceof Row row) {
      UserDefinedType struct = (UserDefinedType) type;
      return struct.newValue(IntStream.range(0, row.size()).mapToObj(i -> put(row.get(i), struct.getFieldTypes().get(i))).toArray());
    } else if (value instanceof scala.collection.Seq<?> list) {
      return CollectionConverters.asJava(list).stream().map(each -> put(each, ((ListType) type).getElementType())).toList();
    } else if (value instanceof scala.collection.Map<?, ?> map) {
      var entry = (com.datastax.oss.driver.api.core.type.MapType) type;
      Map<Object, Object> entries = new LinkedHashMap<>();
      CollectionConverters.asJava(map).forEach((key, each) -> entries.put(put(key, entry.getKeyType()), put(each, entry.getValueType())));
      return entries;
    } else if (value instanceof byte[] bytes) {
      return ByteBuffer.wrap(bytes);
    } else if (value instanceof Period period) {
      return CqlDuration.newInstance((int) period.toTotalMonths(), 0, 0);
    } else if (value instanceof Duration duration) {
      return CqlDuration.newInstance(0, 0, duration.toNanos());
    }
    return value instanceof VariantVal || value instanceof java.time.LocalDateTime ? value.toString() : value;
  }

  /** A value that the driver gives. */
  static Object take(Object value, DataType type) {
    if (value instanceof UdtValue struct) {
      StructField[] fields = ((StructType) type).fields();
      return RowFactory.create(IntStream.range(0, fields.length).mapToObj(i -> take(struct.isNull(i) ? null : struct.getObject(i), fields[i].dataType())).toArray());
    } else if (value instanceof List<?> list) {
      List<Object> taken = new ArrayList<>();
      list.forEach(each -> taken.add(take(each, ((ArrayType) type).elementType())));
      return CollectionConverters.asScala(taken).toSeq();
    } else if (value instanceof Map<?, ?> map) {
      Map<Object, Object> taken = new LinkedHashMap<>();
      map.forEach((key, each) -> taken.put(take(key, ((MapType) type).keyType()), take(each, ((MapType) type).valueType())));
      return scala.collection.immutable.Map.from(CollectionConverters.asScala(taken));
    } else if (value instanceof CqlDuration duration) {
      return type instanceof YearMonthIntervalType ? Period.ofMonths(duration.getMonths()).normalized() : Duration.ofNanos(duration.getNanoseconds());
    } else if (value instanceof ByteBuffer bytes) {
      byte[] taken = new byte[bytes.remaining()];
      bytes.get(taken);
      return taken;
    }
    return value instanceof String text ? spelled(text, type) : value instanceof BigDecimal number ? exact(number, type) : value;
  }

  private static Object spelled(String text, DataType type) {
    boolean variant = type instanceof org.apache.spark.sql.types.VariantType;
    return ReadingsJson.to(type, variant ? ReadingsJson.parse(text) : JsonNodeFactory.instance.textNode(text));
  }

  private static Object exact(BigDecimal number, DataType type) {
    return type instanceof DecimalType decimal ? number.setScale(decimal.scale()) : ReadingsJson.to(type, JsonNodeFactory.instance.numberNode(number));
  }
}
