package com.acme.spark.northwind;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The columns of the table, and the way between Spark's rows and the outside's plain Java values.
 *
 * <p>It is strict both ways: a value that does not fit its column exactly is a {@link Mismatch} that names the place.
 */
final class NorthwindRows {
  /** The table as the specification gives it. */
  static final StructType SCHEMA =
      StructType.fromDDL(
          "`order_id` INT NOT NULL, "
              + "`customer_id` STRING, "
              + "`ordered_at` TIMESTAMP NOT NULL, "
              + "`shipped_at` TIMESTAMP, "
              + "`freight` DECIMAL(19, 4), "
              + "`ship_country` STRING, "
              + "`lines` ARRAY<STRUCT<ProductID: INT, UnitPrice: DECIMAL(19, 4), Quantity: SMALLINT>>");

  /** The table as Spark is shown it: it has CHAR and VARCHAR in no stream, so they are STRING and checked here. */
  static final StructType TABLE =
      StructType.fromDDL(SCHEMA.toDDL().replaceAll("\\b(VAR)?CHAR\\(\\d+\\)", "STRING"));

  /** The remote fields that are called otherwise than their columns. */
  private static final Map<String, String> SOURCES =
      Map.ofEntries(Map.entry("order_id", "OrderID"),
          Map.entry("customer_id", "CustomerID"),
          Map.entry("ordered_at", "OrderDate"),
          Map.entry("shipped_at", "ShippedDate"),
          Map.entry("freight", "Freight"),
          Map.entry("ship_country", "ShipCountry"),
          Map.entry("lines", "Order_Details"));

  private final StructField[] fields;
  private final String[] remote;
  private final NorthwindValues.Decoder[] decoders;

  /** Prepares for rows of these columns, in this order; they may be some of the table's. */
  NorthwindRows(StructType schema) {
    this(Arrays.stream(schema.fields()).map(NorthwindRows::declared).toArray(StructField[]::new));
  }

  private NorthwindRows(StructField[] fields) {
    this.fields = fields;
    remote = Arrays.stream(fields).map(field -> source(field.name())).toArray(String[]::new);
    decoders = Arrays.stream(fields).map(NorthwindValues::of).toArray(NorthwindValues.Decoder[]::new);
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
  InternalRow row(NorthwindClient.Message message) {
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
