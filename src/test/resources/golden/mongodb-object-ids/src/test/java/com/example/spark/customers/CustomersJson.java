package com.example.spark.customers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.ByteType;
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
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import org.apache.spark.sql.types.VariantType;
import org.apache.spark.sql.types.YearMonthIntervalType;
import org.apache.spark.types.variant.Variant;
import org.apache.spark.types.variant.VariantBuilder;
import org.apache.spark.unsafe.types.VariantVal;
import scala.jdk.javaapi.CollectionConverters;

/** Values of rows as the JSON that the system keeps, and back; shares nothing with the connector. */
final class CustomersJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** Where the record has the value of each column. */
  private static final List<String> SOURCES = List.of(
      "_id",
      "name",
      "address.city",
      "orders",
      "joined_at",
      "operation");

  private CustomersJson() {}

  static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode of(DataType type, Object value) {
    if (value instanceof Row row) {
      ObjectNode object = NODES.objectNode();
      StructField[] fields = ((StructType) type).fields();
      for (int i = 0; i < fields.length; i++) {
        object.set(fields[i].name(), of(fields[i].dataType(), row.get(i)));
      }
      return object;
    } else if (value instanceof scala.collection.Seq<?> list) {
      ArrayNode array = NODES.arrayNode();
      CollectionConverters.asJava(list).forEach(each -> array.add(of(((ArrayType) type).elementType(), each)));
      return array;
    } else if (value instanceof scala.collection.Map<?, ?> map) {
      ObjectNode object = NODES.objectNode();
      MapType entry = (MapType) type;
      CollectionConverters.asJava(map).forEach((key, each) ->
          object.set(of(entry.keyType(), key).asText(), of(entry.valueType(), each)));
      return object;
    } else if (value instanceof VariantVal variant) {
      return parse(variant.toString());
    }
    return scalar(value);
  }

  private static JsonNode scalar(Object value) {
    if (value == null || value instanceof byte[]) {
      return MAPPER.valueToTree(value);
    } else if (value instanceof Number || value instanceof Boolean) {
      return parse(value.toString());
    }
    return NODES.textNode(value.toString());
  }

  /** The record that a row makes, a field for each column. */
  static String line(Row row) {
    ObjectNode record = NODES.objectNode();
    for (int i = 0; i < CustomersRows.SCHEMA.size(); i++) {
      StructField field = CustomersRows.SCHEMA.apply(i);
      JsonNode value = of(field.dataType(), row.get(i));
      put(record, SOURCES.get(i), value);
    }
    return record.toString();
  }

  private static void put(ObjectNode record, String source, JsonNode value) {
    if (!source.startsWith("/")) {
      record.set(source, value);
      return;
    }
    String[] steps = source.substring(1).split("/", -1);
    ObjectNode parent = record;
    for (int i = 0; i < steps.length - 1; i++) {
      parent = parent.withObjectProperty(name(steps[i]));
    }
    parent.set(name(steps[steps.length - 1]), value);
  }

  private static String name(String step) {
    return step.replace("~1", "/").replace("~0", "~");
  }

  static Row row(JsonNode record) {
    return RowFactory.create(IntStream.range(0, SOURCES.size()).mapToObj(i -> {
      StructField field = CustomersRows.SCHEMA.apply(i);
      String source = SOURCES.get(i);
      JsonNode value = source.startsWith("/") ? record.at(source) : record.path(source);
      return to(field.dataType(), value);
    }).toArray());
  }

  static Object to(DataType type, JsonNode json) {
    if (json.isNull() || json.isMissingNode()) {
      return null;
    } else if (type instanceof StructType struct) {
      Stream<StructField> fields = Stream.of(struct.fields());
      return RowFactory.create(fields.map(field -> to(field.dataType(), json.path(field.name()))).toArray());
    } else if (type instanceof ArrayType array) {
      List<Object> list = new ArrayList<>();
      json.forEach(each -> list.add(to(array.elementType(), each)));
      return CollectionConverters.asScala(list).toSeq();
    } else if (type instanceof MapType map) {
      Map<Object, Object> entries = new LinkedHashMap<>();
      json.properties().forEach(entry -> entries.put(
          key(map.keyType(), entry.getKey()), to(map.valueType(), entry.getValue())));
      return scala.collection.immutable.Map.from(CollectionConverters.asScala(entries));
    } else if (type instanceof VariantType) {
      return variant(json);
    }
    return type instanceof NumericType || type instanceof BooleanType ? number(type, json) : text(type, json);
  }

  private static Object key(DataType type, String text) {
    return to(type, type instanceof NumericType || type instanceof BooleanType ? parse(text) : NODES.textNode(text));
  }

  private static Object number(DataType type, JsonNode json) {
    if (type instanceof ByteType) {
      return (byte) json.intValue();
    } else if (type instanceof ShortType) {
      return json.shortValue();
    } else if (type instanceof IntegerType) {
      return json.intValue();
    } else if (type instanceof LongType) {
      return json.longValue();
    } else if (type instanceof FloatType) {
      return json.floatValue();
    } else if (type instanceof DoubleType) {
      return json.doubleValue();
    } else if (type instanceof DecimalType decimal) {
      return new BigDecimal(json.asText()).setScale(decimal.scale());
    }
    return json.booleanValue();
  }

  private static Object text(DataType type, JsonNode json) {
    if (type instanceof BinaryType) {
      return Base64.getDecoder().decode(json.textValue());
    } else if (type instanceof DateType) {
      return LocalDate.parse(json.textValue());
    } else if (type instanceof TimestampType) {
      return Instant.parse(json.textValue());
    } else if (type instanceof TimestampNTZType) {
      return LocalDateTime.parse(json.textValue());
    } else if (type instanceof YearMonthIntervalType) {
      return Period.parse(json.textValue());
    } else if (type instanceof DayTimeIntervalType) {
      return Duration.parse(json.textValue());
    }
    return json.textValue();
  }

  private static VariantVal variant(JsonNode json) {
    try {
      Variant variant = VariantBuilder.parseJson(json.toString(), false);
      return new VariantVal(variant.getValue(), variant.getMetadata());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
