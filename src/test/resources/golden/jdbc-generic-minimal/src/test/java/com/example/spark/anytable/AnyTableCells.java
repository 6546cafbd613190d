package com.example.spark.anytable;

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
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.CharType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
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

/** Values of rows as the database has them, and back; shares nothing with the connector. */
final class AnyTableCells {
  private AnyTableCells() {}

  /** The type of a column of H2. */
  static String type(DataType type) {
    if (type instanceof DecimalType || type instanceof CharType || type instanceof VarcharType) {
      return type.catalogString();
    }
    return switch (type.catalogString()) {
      case "boolean", "tinyint", "smallint", "int", "bigint", "date" -> type.catalogString();
      case "float" -> "real";
      case "double" -> "double precision";
      case "binary" -> "varbinary";
      case "timestamp" -> "timestamp(6) with time zone";
      case "timestamp_ntz" -> "timestamp(6)";
      default -> "varchar";
    };
  }

  private static boolean isJson(DataType type) {
    return type instanceof ArrayType || isDocument(type);
  }

  /** Whether it is a number of which every digit counts. */
  static boolean isExact(DataType type) {
    return type instanceof NumericType && !(type instanceof FloatType || type instanceof DoubleType);
  }

  private static boolean isDocument(DataType type) {
    return type instanceof MapType || type instanceof StructType || type instanceof VariantType
        || type instanceof ArrayType array && (array.elementType() instanceof ArrayType || isDocument(array.elementType()));
  }

  static void put(PreparedStatement statement, int place, DataType type, Object value) throws SQLException {
    if (value == null) {
      statement.setNull(place, Types.NULL);
    } else if (isJson(type)) {
      statement.setString(place, AnyTableJson.of(type, value).toString());
    } else if (value instanceof Instant time) {
      statement.setObject(place, time.atOffset(ZoneOffset.UTC));
    } else {
      statement.setObject(place, value instanceof java.time.temporal.TemporalAmount ? value.toString() : value);
    }
  }

  /** What is asked for to get a column. */
  static String asked(DataType type, String column) {
    return column;
  }

  static Object take(ResultSet row, int place, DataType type) throws SQLException {
    if (row.getObject(place) == null) {
      return null;
    } else if (isJson(type)) {
      return AnyTableJson.to(type, AnyTableJson.parse(row.getString(place)));
    } else if (type instanceof TimestampType) {
      return row.getObject(place, OffsetDateTime.class).toInstant();
    } else if (type instanceof TimestampNTZType || type instanceof DateType) {
      return type instanceof DateType ? row.getObject(place, LocalDate.class) : row.getObject(place, LocalDateTime.class);
    } else if (type instanceof BinaryType) {
      return row.getBytes(place);
    } else if (type instanceof NumericType || type instanceof BooleanType) {
      return number(row, place, type);
    }
    return AnyTableJson.to(type, JsonNodeFactory.instance.textNode(row.getString(place)));
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
}
