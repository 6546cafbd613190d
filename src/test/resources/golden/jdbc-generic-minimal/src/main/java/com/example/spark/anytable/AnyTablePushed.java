package com.example.spark.anytable;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * What of a query is left to the database, as far as it sees values as Spark does: conditions that Spark does not check again, and
 * groups, or an order, of which each part gives what it has.
 */
record AnyTablePushed(AnyTableFilters checks, List<String> groups, List<Call> calls, List<Order> order) implements Serializable {
  static final AnyTablePushed NONE = new AnyTablePushed(AnyTableFilters.NONE, List.of(), List.of(), List.of());

  /** A function of the values of a column that are not null, or of all rows where the column is {@code *}. */
  record Call(String function, String column) implements Serializable {
    boolean isOfRows() {
      return column.equals("*");
    }

    boolean is(String name) {
      return function.equals(name);
    }

    /** Spark adds up counts as well as sums; it takes a decimal to the column's own type first, of which sums are made to be. */
    StructField result() {
      boolean whole = is("COUNT") || is("SUM") && !(type(column) instanceof DecimalType);
      DataType type = whole ? DataTypes.LongType : AnyTableRows.TABLE.apply(column).dataType();
      return new StructField(toString(), type, true, Metadata.empty());
    }

    @Override
    public String toString() {
      return function + "(" + column + ")";
    }
  }

  /** A column by which rows are sorted. */
  record Order(String column, boolean descending, boolean nullsFirst) implements Serializable {
    @Override
    public String toString() {
      return column + (descending ? " desc" : "") + (nullsFirst ? " nulls first" : " nulls last");
    }
  }

  /** The part of a table without parts, whose rows are nevertheless counted. */
  enum Nothing implements InputPartition {
    AT_ALL
  }

  AnyTablePushed check(AnyTableFilters all) {
    return new AnyTablePushed(all, groups, calls, order);
  }

  AnyTablePushed aggregate(List<String> by, List<Call> functions) {
    return new AnyTablePushed(checks, by, functions, List.of());
  }

  AnyTablePushed sort(List<Order> by) {
    return new AnyTablePushed(checks, groups, calls, by);
  }

  /** What the column is in the table, with the length of its texts. */
  static DataType type(String column) {
    return AnyTableRows.SCHEMA.apply(column).dataType();
  }

  boolean aggregates() {
    return !groups.isEmpty() || !calls.isEmpty();
  }

  /** The columns that groups and what is made of them are read as. */
  StructType result() {
    Stream<StructField> by = groups.stream().map(AnyTableRows.TABLE::apply);
    return new StructType(Stream.concat(by, calls.stream().map(Call::result)).toArray(StructField[]::new));
  }

  /** The columns whose values are counted, compared or added up. */
  List<String> taken() {
    return calls.stream().filter(call -> !call.isOfRows()).map(Call::column).distinct().toList();
  }

  /** Those of them whose values, where the least and the greatest fit, all do. */
  List<String> ranged() {
    return taken().stream().filter(column -> type(column).typeName().matches("byte|short|integer|long|decimal.*|date|timestamp.*")).toList();
  }

  /** The columns that it takes to do here what is left to the database. */
  List<String> looked() {
    Stream<String> checked = checks.conditions().stream().map(AnyTableFilters.Condition::column);
    return Stream.concat(checked, Stream.concat(groups.stream(), taken().stream())).distinct().toList();
  }

  /** Whether a row of these columns meets the conditions. */
  boolean allows(InternalRow row, List<String> columns) {
    return checks.conditions().stream().allMatch(condition -> {
      DataType type = type(condition.column());
      return AnyTableFilters.holds(condition, AnyTableFilters.value(row.get(columns.indexOf(condition.column()), type), type));
    });
  }

  /** These parts; in place of none, one of which there is still a count. */
  InputPartition[] parts(InputPartition[] planned) {
    return planned.length == 0 && groups.isEmpty() && !calls.isEmpty() ? new InputPartition[] {Nothing.AT_ALL} : planned;
  }

  @Override
  public String toString() {
    return (groups.isEmpty() ? "" : " grouped by " + groups) + (order.isEmpty() ? "" : " first by " + order);
  }
}
