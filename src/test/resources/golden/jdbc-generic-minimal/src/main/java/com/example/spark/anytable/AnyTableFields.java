package com.example.spark.anytable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.sql.SQLException;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.VariantType;

/** The columns of the table by the names that the database has for them, and what goes in and out as text. */
final class AnyTableFields {
  private static final Map<String, DataType> TYPES = new HashMap<>();

  private static final ObjectReader DOCUMENT = JsonMapper.builder()
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .build()
      .readerFor(Object.class);

  private static final JsonMapper DOCUMENTS = JsonMapper.builder()
      .addModule(new SimpleModule()
          .addSerializer(TemporalAccessor.class, new ToStringSerializer(TemporalAccessor.class))
          .addSerializer(TemporalAmount.class, new ToStringSerializer(TemporalAmount.class)))
      .build();

  static {
    for (StructField column : AnyTableRows.SCHEMA.fields()) {
      TYPES.put(AnyTableRows.source(column.name()), column.dataType());
    }
  }

  private AnyTableFields() {}

  /** What a column is in Spark, null when the table is not known to have it. */
  static DataType type(String source) {
    return TYPES.get(source);
  }

  /** A JSON document as plain Java values. */
  static Object parsed(String json) throws SQLException {
    try {
      return json == null ? null : DOCUMENT.readValue(json);
    } catch (JsonProcessingException e) {
      throw new SQLException("a column has no JSON", e);
    }
  }

  /** A value as one of JDBC's own: what it has no type for is text, and what has parts is JSON. */
  static Object bound(String source, Object value) {
    DataType type = TYPES.get(source);
    if (value == null) {
      return null;
    } else if (type instanceof ArrayType || isDocument(type)) {
      return json(value);
    }
    return value instanceof TemporalAmount ? value.toString() : value;
  }

  /** A map, a struct or a variant is a JSON document, as is an array that has one of them or an array in it. */
  private static boolean isDocument(DataType type) {
    return type instanceof MapType || type instanceof StructType || type instanceof VariantType
        || type instanceof ArrayType array && (array.elementType() instanceof ArrayType || isDocument(array.elementType()));
  }

  private static String json(Object value) {
    try {
      return DOCUMENTS.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON can be made of a " + value.getClass().getSimpleName(), e);
    }
  }
}
