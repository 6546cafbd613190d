package com.example.spark.customers;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.VariantType;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBinarySubType;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.types.Decimal128;

/** Values as documents have them, and as the rest of the connector does. */
final class CustomersBson {
  /** The column that says what is done with a row is no field of documents. */
  static final String OPERATION = "operation";

  private static final Map<String, DataType> TYPES = new HashMap<>();

  static {
    for (StructField column : CustomersRows.SCHEMA.fields()) {
      TYPES.put(CustomersRows.source(column.name()), column.dataType());
    }
  }

  private CustomersBson() {}

  /** What a field is in Spark, a variant when it is none of the table's. */
  static DataType type(String source) {
    return TYPES.getOrDefault(source, DataTypes.VariantType);
  }

  /** The value at a path such as {@code address.city}, null where there is none. */
  static BsonValue at(BsonDocument document, String path) {
    if (path.indexOf('.') < 0) {
      return document.get(path);
    }
    BsonValue found = document;
    for (String name : path.split("\\.")) {
      found = found instanceof BsonDocument outer ? outer.get(name) : null;
    }
    return found;
  }

  /** A plain Java value; what Spark has no type for stays as it is, so that it is refused by name where it is of use. */
  static Object value(BsonValue value, DataType type) {
    if (value == null) {
      return null;
    }
    return switch (value.getBsonType()) {
      case NULL, UNDEFINED -> null;
      case BOOLEAN -> value.asBoolean().getValue();
      case INT32 -> value.asInt32().getValue();
      case INT64 -> value.asInt64().getValue();
      case DOUBLE -> number(value.asDouble().getValue(), type);
      case DECIMAL128 -> number(value.asDecimal128().getValue());
      case STRING -> value.asString().getValue();
      case SYMBOL -> value.asSymbol().getSymbol();
      case OBJECT_ID -> value.asObjectId().getValue().toHexString();
      case DATE_TIME -> time(Instant.ofEpochMilli(value.asDateTime().getValue()), type);
      case BINARY -> type instanceof StringType && BsonBinarySubType.UUID_STANDARD.getValue() == value.asBinary().getType()
          ? value.asBinary().asUuid() : value.asBinary().getData();
      case ARRAY -> list(value.asArray(), type instanceof ArrayType array ? array.elementType() : DataTypes.VariantType);
      case DOCUMENT -> map(value.asDocument(), type);
      default -> value;
    };
  }

  /** Shells write whole numbers as doubles, too. */
  private static Object number(double value, DataType type) {
    boolean exact = type instanceof NumericType && !(type instanceof FloatType || type instanceof DoubleType || type instanceof DecimalType);
    return exact && Math.rint(value) == value && !Double.isInfinite(value) ? (Object) new BigDecimal(value) : (Object) value;
  }

  private static Object number(Decimal128 value) {
    if (value.isNaN() || value.isInfinite()) {
      return value.doubleValue();
    }
    return value.isNegative() ? new BigDecimal(value.toString()) : value.bigDecimalValue(); // which refuses a negative zero
  }

  /** A Date is an instant, which in UTC has a day and a time of day. */
  private static Object time(Instant time, DataType type) {
    if (type instanceof DateType) {
      return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
    return type instanceof TimestampNTZType ? LocalDateTime.ofInstant(time, ZoneOffset.UTC) : time;
  }

  private static List<Object> list(BsonArray array, DataType element) {
    List<Object> list = new ArrayList<>(array.size());
    for (BsonValue each : array) {
      list.add(value(each, element));
    }
    return list;
  }

  private static Map<String, Object> map(BsonDocument document, DataType type) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (type instanceof StructType struct) {
      for (StructField field : struct.fields()) {
        map.put(field.name(), value(document.get(field.name()), field.dataType()));
      }
    } else {
      DataType element = type instanceof MapType entry ? entry.valueType() : DataTypes.VariantType;
      document.forEach((name, each) -> map.put(name, value(each, element)));
    }
    return map;
  }

  /** A document of values, of which those with a path for a name come to lie in documents of their own. */
  static BsonDocument document(Map<String, Object> values) {
    BsonDocument document = new BsonDocument();
    values.forEach((source, value) -> {
      BsonDocument inner = document;
      String[] path = source.indexOf('.') < 0 ? new String[] {source} : source.split("\\.");
      for (int i = 0; i < path.length - 1; i++) {
        inner = (BsonDocument) inner.computeIfAbsent(path[i], name -> new BsonDocument());
      }
      try {
        inner.put(path[path.length - 1], of(value));
      } catch (CustomersRows.Mismatch e) {
        throw e.in(source);
      }
    });
    return document;
  }

  /** The value that a document has for a plain Java value. */
  static BsonValue of(Object value) {
    if (value == null) {
      return BsonNull.VALUE;
    } else if (value instanceof Boolean truth) {
      return BsonBoolean.valueOf(truth);
    } else if (value instanceof Number number) {
      return number(number);
    } else if (value instanceof byte[] bytes) {
      return new BsonBinary(bytes);
    } else if (value instanceof List<?> list) {
      return new BsonArray(list.stream().map(CustomersBson::of).toList());
    } else if (value instanceof Map<?, ?> map) {
      BsonDocument document = new BsonDocument();
      map.forEach((key, each) -> document.put(key.toString(), of(each)));
      return document;
    } else if (value instanceof Instant time) {
      return date(time);
    } else if (value instanceof LocalDateTime time) {
      return date(time.toInstant(ZoneOffset.UTC));
    }
    return value instanceof LocalDate day ? date(day.atStartOfDay().toInstant(ZoneOffset.UTC)) : new BsonString(value.toString());
  }

  private static BsonValue number(Number number) {
    if (number instanceof BigDecimal decimal) {
      return decimal(decimal);
    } else if (number instanceof Long) {
      return new BsonInt64(number.longValue());
    }
    return number instanceof Float || number instanceof Double ? new BsonDouble(number.doubleValue()) : new BsonInt32(number.intValue());
  }

  private static BsonValue decimal(BigDecimal number) {
    try {
      return new BsonDecimal128(new Decimal128(number));
    } catch (NumberFormatException e) {
      throw new CustomersRows.Mismatch(number + " has more than the 34 digits that MongoDB keeps");
    }
  }

  private static BsonValue date(Instant time) {
    if (time.getNano() % 1_000_000 != 0) {
      throw new CustomersRows.Mismatch(time + " is finer than the milliseconds that MongoDB keeps (date_trunc('MILLISECOND', …) cuts it)");
    }
    return new BsonDateTime(time.toEpochMilli());
  }
}
