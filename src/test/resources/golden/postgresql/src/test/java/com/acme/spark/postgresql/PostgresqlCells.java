package com.acme.spark.postgresql;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.CharType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DayTimeIntervalType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import org.apache.spark.sql.types.VarcharType;
import org.apache.spark.sql.types.VariantType;
import org.apache.spark.sql.types.YearMonthIntervalType;
import scala.jdk.javaapi.CollectionConverters;

/** Values of rows as the database has them, and back; shares nothing with the connector. */
final class PostgresqlCells {
  private PostgresqlCells() {}

  /** The type of a column. */
  static String type(DataType type) {
    if (isDocument(type)) {
      return "jsonb";
    } else if (type instanceof ArrayType array) {
      return type(array.elementType()) + "[]";
    } else if (type instanceof ByteType || type instanceof ShortType) {
      return "smallint";
    } else if (type instanceof FloatType || type instanceof DoubleType) {
      return type instanceof FloatType ? "real" : "double precision";
    } else if (type instanceof YearMonthIntervalType || type instanceof DayTimeIntervalType) {
      return "interval";
    } else if (type instanceof DecimalType decimal) {
      return "numeric(" + decimal.precision() + ", " + decimal.scale() + ")";
    } else if (type instanceof CharType || type instanceof VarcharType) {
      return type.catalogString();
    }
    return switch (type.catalogString()) {
      case "boolean", "int", "bigint", "date" -> type.catalogString();
      case "binary" -> "bytea";
      case "timestamp" -> "timestamptz";
      case "timestamp_ntz" -> "timestamp";
      default -> "text";
    };
  }

  /** Whether it is a number of which every digit counts. */
  static boolean isExact(DataType type) {
    return type instanceof NumericType && !(type instanceof FloatType || type instanceof DoubleType);
  }

  private static boolean isDocument(DataType type) {
    return type instanceof MapType || type instanceof StructType || type instanceof VariantType
        || type instanceof ArrayType array && (array.elementType() instanceof ArrayType || isDocument(array.elementType()));
  }

  /** Binds a value, as what the driver has a way of its own for wherever it has one. */
  static void put(PreparedStatement statement, int place, DataType type, Object value) throws SQLException {
    if (value == null) {
      statement.setNull(place, Types.OTHER);
    } else if (isDocument(type)) {
      statement.setObject(place, PostgresqlJson.of(type, value).toString(), Types.OTHER);
    } else if (value instanceof scala.collection.Seq<?> list) {
      Object[] elements = CollectionConverters.asJava(list).stream().map(PostgresqlCells::element).toArray();
      statement.setArray(place, statement.getConnection().createArrayOf(type(((ArrayType) type).elementType()).replaceAll("\\(.*", ""), elements));
    } else if (value instanceof Instant time) {
      statement.setObject(place, time.atOffset(ZoneOffset.UTC));
    } else {
      statement.setObject(place, value instanceof java.time.temporal.TemporalAmount ? value.toString() : value);
    }
  }

  private static Object element(Object value) {
    return value == null ? null : value instanceof byte[] bytes ? "\\x" + HexFormat.of().formatHex(bytes) : value.toString();
  }

  /** What is asked for to get a column. */
  static String asked(DataType type, String column) {
    if (type instanceof YearMonthIntervalType || type instanceof DayTimeIntervalType) {
      return "CAST(" + column + " AS text)";
    }
    return type instanceof ArrayType && !isDocument(type) ? "CAST(" + column + " AS text[])" : column;
  }

  static Object take(ResultSet row, int place, DataType type) throws SQLException {
    if (row.getObject(place) == null) {
      return null;
    } else if (isDocument(type)) {
      return PostgresqlJson.to(type, PostgresqlJson.parse(row.getString(place)));
    } else if (type instanceof ArrayType array) {
      List<Object> list = new ArrayList<>();
      for (Object element : (Object[]) row.getArray(place).getArray()) {
        list.add(element == null ? null : spelled(array.elementType(), (String) element));
      }
      return CollectionConverters.asScala(list).toSeq();
    } else if (type instanceof TimestampType) {
      return row.getObject(place, OffsetDateTime.class).toInstant();
    } else if (type instanceof TimestampNTZType || type instanceof DateType) {
      return type instanceof DateType ? row.getObject(place, LocalDate.class) : row.getObject(place, LocalDateTime.class);
    } else if (type instanceof BinaryType) {
      return row.getBytes(place);
    }
    return type instanceof NumericType || type instanceof BooleanType ? number(row, place, type) : spelled(type, row.getString(place));
  }

  private static Object number(ResultSet row, int place, DataType type) throws SQLException {
    if (type instanceof ByteType || type instanceof ShortType) {
      return type instanceof ByteType ? (Object) row.getByte(place) : (Object) row.getShort(place);
    } else if (type instanceof IntegerType || type instanceof LongType) {
      return type instanceof IntegerType ? (Object) row.getInt(place) : (Object) row.getLong(place);
    } else if (type instanceof FloatType || type instanceof DoubleType) {
      return type instanceof FloatType ? (Object) row.getFloat(place) : (Object) row.getDouble(place);
    }
    return type instanceof DecimalType ? row.getBigDecimal(place) : (Object) row.getBoolean(place);
  }

  /** A value of which the database gives the text. */
  private static Object spelled(DataType type, String text) {
    if (type instanceof NumericType || type instanceof BooleanType) {
      return PostgresqlJson.to(type, PostgresqlJson.parse(text));
    } else if (type instanceof BinaryType) {
      return HexFormat.of().parseHex(text.substring(2));
    }
    boolean time = type instanceof TimestampType || type instanceof TimestampNTZType;
    String iso = time ? text.replace(' ', 'T').replaceFirst("\\+00$", "Z")
        : type instanceof YearMonthIntervalType ? text.replace("PT0S", "P0D") : text;
    return PostgresqlJson.to(type, JsonNodeFactory.instance.textNode(iso));
  }
}
