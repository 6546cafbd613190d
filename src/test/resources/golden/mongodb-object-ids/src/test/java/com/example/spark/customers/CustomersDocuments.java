package com.example.spark.customers;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.VariantType;
import org.apache.spark.unsafe.types.VariantVal;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonNumber;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.types.Decimal128;
import scala.jdk.javaapi.CollectionConverters;

/** Values of rows as documents have them, and back; shares nothing with the connector. */
final class CustomersDocuments {
  private CustomersDocuments() {}

  static BsonValue of(DataType type, Object value) {
    if (value instanceof Row row) {
      BsonDocument document = new BsonDocument();
      StructField[] fields = ((StructType) type).fields();
      for (int i = 0; i < fields.length; i++) {
        document.put(fields[i].name(), of(fields[i].dataType(), row.get(i)));
      }
      return document;
    } else if (value instanceof scala.collection.Seq<?> list) {
      BsonArray array = new BsonArray();
      CollectionConverters.asJava(list).forEach(each -> array.add(of(((ArrayType) type).elementType(), each)));
      return array;
    } else if (value instanceof scala.collection.Map<?, ?> map) {
      BsonDocument document = new BsonDocument();
      CollectionConverters.asJava(map).forEach((key, each) -> document.put(key.toString(), of(((MapType) type).valueType(), each)));
      return document;
    } else if (value instanceof VariantVal variant) {
      return BsonDocument.parse("{\"v\": " + variant + "}").get("v");
    }
    return value == null ? BsonNull.VALUE : value instanceof Number number ? number(number) : scalar(value);
  }

  private static BsonValue number(Number number) {
    if (number instanceof BigDecimal decimal) {
      return new BsonDecimal128(new Decimal128(decimal));
    } else if (number instanceof Float || number instanceof Double) {
      return new BsonDouble(number.doubleValue());
    }
    return number instanceof Long ? new BsonInt64(number.longValue()) : new BsonInt32(number.intValue());
  }

  private static BsonValue scalar(Object value) {
    if (value instanceof Boolean truth) {
      return new BsonBoolean(truth);
    } else if (value instanceof byte[] bytes) {
      return new BsonBinary(bytes);
    } else if (value instanceof Instant time) {
      return new BsonDateTime(time.toEpochMilli());
    } else if (value instanceof LocalDateTime time) {
      return new BsonDateTime(time.toInstant(ZoneOffset.UTC).toEpochMilli());
    }
    return value instanceof LocalDate day ? new BsonDateTime(day.toEpochDay() * 86_400_000) : new BsonString(value.toString());
  }

  static Object to(DataType type, BsonValue value) {
    if (value == null || value.isNull()) {
      return null;
    } else if (type instanceof StructType struct) {
      return RowFactory.create(List.of(struct.fields()).stream()
          .map(field -> to(field.dataType(), value.asDocument().get(field.name()))).toArray());
    } else if (type instanceof ArrayType array) {
      List<Object> list = new ArrayList<>();
      value.asArray().forEach(each -> list.add(to(array.elementType(), each)));
      return CollectionConverters.asScala(list).toSeq();
    } else if (type instanceof MapType map) {
      Map<Object, Object> entries = new LinkedHashMap<>();
      value.asDocument().forEach((key, each) ->
          entries.put(CustomersJson.to(map.keyType(), JsonNodeFactory.instance.textNode(key)), to(map.valueType(), each)));
      return scala.collection.immutable.Map.from(CollectionConverters.asScala(entries));
    } else if (type instanceof VariantType) {
      return CustomersJson.to(type, CustomersJson.parse(value.isDocument() ? value.asDocument().toJson() : value.toString()));
    } else if (value.isDateTime()) {
      return time(type, Instant.ofEpochMilli(value.asDateTime().getValue()));
    } else if (value.isObjectId()) {
      return value.asObjectId().getValue().toHexString();
    } else if (value.isBoolean() || value.isBinary()) {
      return value.isBoolean() ? (Object) value.asBoolean().getValue() : value.asBinary().getData();
    }
    return CustomersJson.to(type, value.isString() ? JsonNodeFactory.instance.textNode(value.asString().getValue())
        : CustomersJson.parse(value.isDecimal128() ? value.asDecimal128().getValue().bigDecimalValue().toString() : number(value.asNumber())));
  }

  private static String number(BsonNumber number) {
    return number.isDouble() ? String.valueOf(number.doubleValue()) : String.valueOf(number.longValue());
  }

  private static Object time(DataType type, Instant time) {
    LocalDateTime local = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    return type instanceof DateType ? local.toLocalDate() : type instanceof TimestampNTZType ? local : time;
  }
}
