package com.example.spark.customers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.SpecializedGetters;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.DateTimeUtils;
import org.apache.spark.sql.catalyst.util.IntervalUtils;
import org.apache.spark.sql.catalyst.util.MapData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.CharType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DayTimeIntervalType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.VarcharType;
import org.apache.spark.sql.types.YearMonthIntervalType;
import org.apache.spark.types.variant.Variant;
import org.apache.spark.unsafe.types.VariantVal;

/**
 * The columns of the table, and the way between Spark's rows and the outside's plain Java values.
 *
 * <p>It is strict both ways: a value that does not fit its column exactly is a {@link Mismatch} that names the place.
 */
final class CustomersRows {
  /** The table as the specification gives it. */
  static final StructType SCHEMA =
      StructType.fromDDL(
          "`id` STRING NOT NULL, "
              + "`name` STRING, "
              + "`city` STRING, "
              + "`orders` INT, "
              + "`joined_at` TIMESTAMP, "
              + "`operation` STRING NOT NULL");

  /** The table as Spark is shown it: it has CHAR and VARCHAR in no stream, so they are STRING and checked here. */
  static final StructType TABLE =
      StructType.fromDDL(SCHEMA.toDDL().replaceAll("\\b(VAR)?CHAR\\(\\d+\\)", "STRING"));

  /** The remote fields that are called otherwise than their columns. */
  private static final Map<String, String> SOURCES =
      Map.ofEntries(Map.entry("id", "_id"),
          Map.entry("city", "address.city"));

  private final StructField[] fields;
  private final String[] remote;
  private final CustomersValues.Decoder[] decoders;
  private final Encoder[] encoders;

  /** Prepares for rows of these columns, in this order; they may be some of the table's. */
  CustomersRows(StructType schema) {
    this(Arrays.stream(schema.fields()).map(CustomersRows::declared).toArray(StructField[]::new));
  }

  private CustomersRows(StructField[] fields) {
    this.fields = fields;
    remote = Arrays.stream(fields).map(field -> source(field.name())).toArray(String[]::new);
    decoders = Arrays.stream(fields).map(CustomersValues::of).toArray(CustomersValues.Decoder[]::new);
    encoders = encoders(fields);
  }

  /** The remote field of each column, in the order of the columns. */
  List<String> sources() {
    return List.of(remote);
  }

  /** The remote field that holds a column. */
  static String source(String column) {
    return SOURCES.getOrDefault(column, column);
  }

  /** The row that a message makes. */
  InternalRow row(CustomersClient.Message message) {
    Object[] cells = new Object[decoders.length];
    for (int i = 0; i < cells.length; i++) {
      try {
        cells[i] = decoders[i].decode(message.value(remote[i]));
      } catch (Mismatch e) {
        throw e.in(fields[i].name());
      }
    }
    return new GenericInternalRow(cells);
  }

  /** Takes one value out of a row or an array; it is made once and knows the type. */
  private interface Encoder {
    Object take(SpecializedGetters from, int place);
  }

  /** Prepares for rows that do not fit the table: any value may be null, and any text of any length. */
  static CustomersRows unchecked(StructType schema) {
    return new CustomersRows(StructType.fromDDL(schema.toDDL().replace(" NOT NULL", "")).fields());
  }

  /** The values of a row by remote field; nothing of them belongs to Spark, which uses its rows again. */
  Map<String, Object> values(InternalRow row) {
    Map<String, Object> values = struct(row, fields, remote, encoders);
    return values;
  }

  private static Encoder[] encoders(StructField[] fields) {
    return Arrays.stream(fields).map(field -> encoder(field.dataType(), field.nullable())).toArray(Encoder[]::new);
  }

  private static Encoder encoder(DataType type, boolean nullable) {
    Encoder exact = exact(type);
    return (from, place) -> {
      if (!from.isNullAt(place)) {
        return exact.take(from, place);
      }
      if (nullable) {
        return null;
      }
      throw new Mismatch("null, where none is allowed");
    };
  }

  private static Encoder exact(DataType type) {
    if (type instanceof DecimalType decimal) {
      return (from, at) -> from.getDecimal(at, decimal.precision(), decimal.scale()).toJavaBigDecimal();
    } else if (type instanceof CharType fixed) {
      return (from, at) -> padded(from.getUTF8String(at).toString(), fixed.length());
    } else if (type instanceof VarcharType limited) {
      return (from, at) -> limited(from.getUTF8String(at).toString(), limited.length());
    } else if (type instanceof StringType) {
      return (from, at) -> from.getUTF8String(at).toString();
    } else if (type instanceof YearMonthIntervalType) {
      return (from, at) -> IntervalUtils.monthsToPeriod(from.getInt(at));
    } else if (type instanceof DayTimeIntervalType) {
      return (from, at) -> IntervalUtils.microsToDuration(from.getLong(at));
    } else if (type instanceof ArrayType array) {
      Encoder element = encoder(array.elementType(), array.containsNull());
      return (from, at) -> list(from.getArray(at), element);
    } else if (type instanceof MapType map) {
      Encoder key = encoder(map.keyType(), false);
      Encoder element = encoder(map.valueType(), map.valueContainsNull());
      return (from, at) -> map(from.getMap(at), key, element);
    } else if (type instanceof StructType struct) {
      Encoder[] fields = encoders(struct.fields());
      return (from, at) -> struct(from.getStruct(at, fields.length), struct.fields(), struct.fieldNames(), fields);
    }
    return simple(type);
  }

  private static Encoder simple(DataType type) {
    return switch (type.catalogString()) {
      case "boolean" -> SpecializedGetters::getBoolean;
      case "tinyint" -> SpecializedGetters::getByte;
      case "smallint" -> SpecializedGetters::getShort;
      case "int" -> SpecializedGetters::getInt;
      case "bigint" -> SpecializedGetters::getLong;
      case "float" -> SpecializedGetters::getFloat;
      case "double" -> SpecializedGetters::getDouble;
      case "binary" -> SpecializedGetters::getBinary;
      case "date" -> (from, at) -> LocalDate.ofEpochDay(from.getInt(at));
      case "timestamp" -> (from, at) -> DateTimeUtils.microsToInstant(from.getLong(at));
      case "timestamp_ntz" -> (from, at) -> DateTimeUtils.microsToLocalDateTime(from.getLong(at));
      case "variant" -> (from, at) -> tree(from.getVariant(at));
      default -> throw new IllegalArgumentException("a column of type " + type.sql() + " cannot be written");
    };
  }

  private static Map<String, Object> struct(InternalRow row, StructField[] fields, String[] keys, Encoder[] encoders) {
    Map<String, Object> values = new LinkedHashMap<>(2 * fields.length);
    for (int i = 0; i < fields.length; i++) {
      try {
        values.put(keys[i], encoders[i].take(row, i));
      } catch (Mismatch e) {
        throw e.in(fields[i].name());
      }
    }
    return values;
  }

  private static List<Object> list(ArrayData array, Encoder element) {
    List<Object> values = new ArrayList<>(array.numElements());
    for (int i = 0; i < array.numElements(); i++) {
      try {
        values.add(element.take(array, i));
      } catch (Mismatch e) {
        throw e.in("[" + i + "]");
      }
    }
    return values;
  }

  private static Map<Object, Object> map(MapData map, Encoder key, Encoder element) {
    List<Object> keys = list(map.keyArray(), key);
    List<Object> elements = list(map.valueArray(), element);
    Map<Object, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      values.put(keys.get(i), elements.get(i));
    }
    return values;
  }

  private static Object tree(VariantVal value) {
    return tree(new Variant(value.getValue(), value.getMetadata()));
  }

  private static Object tree(Variant value) {
    return switch (value.getType()) {
      case OBJECT -> object(value);
      case ARRAY -> IntStream.range(0, value.arraySize()).mapToObj(i -> tree(value.getElementAtIndex(i))).toList();
      case NULL -> null;
      case BOOLEAN -> value.getBoolean();
      case LONG -> value.getLong();
      case STRING -> value.getString();
      case DOUBLE -> value.getDouble();
      case DECIMAL -> value.getDecimal();
      case DATE -> LocalDate.ofEpochDay(value.getLong());
      case TIMESTAMP -> DateTimeUtils.microsToInstant(value.getLong());
      case TIMESTAMP_NTZ -> DateTimeUtils.microsToLocalDateTime(value.getLong());
      case FLOAT -> value.getFloat();
      case BINARY -> value.getBinary();
      case UUID -> value.getUuid().toString();
    };
  }

  private static Map<String, Object> object(Variant value) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < value.objectSize(); i++) {
      fields.put(value.getFieldAtIndex(i).key, tree(value.getFieldAtIndex(i).value));
    }
    return fields;
  }

  /** The text of a VARCHAR. */
  static String limited(String text, int length) {
    if (characters(text) > length) {
      throw new Mismatch("a text of " + characters(text) + " characters, where " + length + " are allowed");
    }
    return text;
  }

  /** The text of a CHAR. */
  static String padded(String text, int length) {
    return limited(text, length) + " ".repeat(length - characters(text));
  }

  private static int characters(String text) {
    return text.codePointCount(0, text.length());
  }

  private static StructField declared(StructField given) {
    return Arrays.stream(SCHEMA.fields())
        .filter(column -> column.name().equals(given.name()))
        .findFirst()
        .map(column -> strictest(given, column))
        .orElse(given);
  }

  private static StructField strictest(StructField given, StructField table) {
    boolean nullable = given.nullable() && table.nullable();
    return new StructField(given.name(), strictest(given.dataType(), table.dataType()), nullable, given.metadata());
  }

  /** Spark does not know of CHAR and VARCHAR, and may forget what is never null. */
  private static DataType strictest(DataType given, DataType table) {
    if (given instanceof StringType && table instanceof StringType) {
      return table;
    }
    if (given instanceof ArrayType a && table instanceof ArrayType b) {
      return new ArrayType(strictest(a.elementType(), b.elementType()), a.containsNull() && b.containsNull());
    }
    if (given instanceof MapType a && table instanceof MapType b) {
      DataType values = strictest(a.valueType(), b.valueType());
      return new MapType(strictest(a.keyType(), b.keyType()), values, a.valueContainsNull() && b.valueContainsNull());
    }
    if (given instanceof StructType a && table instanceof StructType b) {
      return new StructType(Arrays.stream(a.fields()).map(field -> strictest(field, b)).toArray(StructField[]::new));
    }
    return given;
  }

  private static StructField strictest(StructField given, StructType table) {
    boolean known = Arrays.asList(table.fieldNames()).contains(given.name());
    return known ? strictest(given, table.apply(given.name())) : given;
  }

  /** A value that does not fit; the message begins with its place, such as {@code lines[3].qty}. */
  static final class Mismatch extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String place;
    private final String problem;

    Mismatch(String problem) {
      this("", problem);
    }

    private Mismatch(String place, String problem) {
      super(place.isEmpty() ? problem : place + ": " + problem);
      this.place = place;
      this.problem = problem;
    }

    /** The same, seen from one level further out. */
    Mismatch in(String outer) {
      return new Mismatch(place.isEmpty() || place.startsWith("[") ? outer + place : outer + "." + place, problem);
    }
  }
}
