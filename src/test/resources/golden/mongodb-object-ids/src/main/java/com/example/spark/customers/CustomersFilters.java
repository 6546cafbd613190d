package com.example.spark.customers;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.util.DateTimeUtils;
import org.apache.spark.sql.connector.expressions.Expression;
import org.apache.spark.sql.connector.expressions.Literal;
import org.apache.spark.sql.connector.expressions.NamedReference;
import org.apache.spark.sql.connector.expressions.filter.Predicate;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.CharType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.TimestampType;

/** What all rows of a query have in common, as far as it narrows the read; whatever else they must meet is left to Spark. */
record CustomersFilters(List<Condition> conditions) implements Serializable {
  static final CustomersFilters NONE = new CustomersFilters(List.of());

  /** The comparisons that are of use. */
  private static final Set<String> USEFUL = Set.of("city =", "id =", "joined_at <=", "joined_at =", "joined_at >=", "name =", "operation =", "orders <=", "orders =", "orders >=");

  /** A column compared by =, >= or <=; with several values, it is one of them, so never null. */
  record Condition(String column, String operator, List<Object> values) implements Serializable {
    private boolean isUseful() {
      return USEFUL.contains(column + " " + operator) && !(CustomersRows.SCHEMA.apply(column).dataType() instanceof CharType);
    }

    @Override
    public String toString() {
      return column + " " + operator + " " + (values.size() == 1 ? values.get(0) : values);
    }
  }

  static CustomersFilters of(Predicate... predicates) {
    return new CustomersFilters(Stream.of(predicates).flatMap(predicate -> condition(predicate).stream()).toList());
  }

  /** What a predicate says of one column, if that is of use. */
  static Optional<Condition> condition(Predicate predicate) {
    return switch (predicate.name()) {
      case "=", "<=>", "IN" -> compared(predicate, "=");
      case ">=", ">" -> compared(predicate, ">=");
      case "<=", "<" -> compared(predicate, "<=");
      case "OR" -> either(predicate.children());
      default -> Optional.empty();
    };
  }

  private static Optional<Condition> either(Expression[] sides) {
    List<Optional<Condition>> both = Stream.of(sides).map(side -> condition((Predicate) side)).toList();
    if (!both.stream().allMatch(side -> side.filter(each -> each.operator().equals("=")).isPresent())) {
      return Optional.empty();
    }
    Set<String> columns = both.stream().map(side -> side.orElseThrow().column()).collect(Collectors.toSet());
    List<Object> values = both.stream().flatMap(side -> side.orElseThrow().values().stream()).distinct().toList();
    return columns.size() == 1 ? Optional.of(new Condition(columns.iterator().next(), "=", values)) : Optional.empty();
  }

  private static Optional<Condition> compared(Predicate predicate, String operator) {
    Expression[] sides = predicate.children();
    if (!(sides[0] instanceof NamedReference column) || column.fieldNames().length > 1) {
      return Optional.empty();
    }
    List<Object> values = new ArrayList<>();
    for (int i = 1; i < sides.length; i++) {
      Object value = sides[i] instanceof Literal<?> literal ? value(literal.value(), literal.dataType()) : null;
      if (value == null) {
        return Optional.empty();
      }
      values.add(predicate.name().equals(">") ? next(value, 1) : predicate.name().equals("<") ? next(value, -1) : value);
    }
    return Optional.of(new Condition(column.fieldNames()[0], operator, List.copyOf(values))).filter(Condition::isUseful)
        .filter(condition -> operator.equals("=") || !(values.get(0) instanceof String)); // texts sort in many ways
  }

  /** What Spark keeps as a plain Java value, null when there is none that every system has. */
  static Object value(Object value, DataType type) {
    if (value == null) {
      return null;
    } else if (type instanceof ByteType || type instanceof ShortType || type instanceof IntegerType) {
      return ((Number) value).longValue();
    } else if (type instanceof TimestampType) {
      return DateTimeUtils.microsToInstant((Long) value);
    } else if (type instanceof DateType) {
      return LocalDate.ofEpochDay((Integer) value);
    } else if (type instanceof DecimalType) {
      BigDecimal number = ((Decimal) value).toJavaBigDecimal().stripTrailingZeros();
      return number.scale() < 0 ? number.setScale(0) : number;
    } else if (type instanceof StringType) {
      return value.toString();
    }
    return type instanceof LongType || type instanceof BooleanType ? value : null;
  }

  /** The value beside this one, or this one where there is none or no such thing: more rows may come, never fewer. */
  private static Object next(Object value, int step) {
    if (value instanceof Long number) {
      return number == (step > 0 ? Long.MAX_VALUE : Long.MIN_VALUE) ? number : (Long) (number + step);
    } else if (value instanceof Instant time) {
      return time.plus(step, ChronoUnit.MICROS);
    }
    return value instanceof LocalDate date ? date.plusDays(step) : value;
  }

  /** The least that the column can be, null when that is open. */
  Object least(String column) {
    return conditions.stream()
        .filter(each -> each.column().equals(column) && !each.operator().equals("<="))
        .map(each -> each.values().stream().min(CustomersFilters::order).orElseThrow())
        .max(CustomersFilters::order)
        .orElse(null);
  }

  /** The greatest that the column can be, null when that is open. */
  Object greatest(String column) {
    return conditions.stream()
        .filter(each -> each.column().equals(column) && !each.operator().equals(">="))
        .map(each -> each.values().stream().max(CustomersFilters::order).orElseThrow())
        .min(CustomersFilters::order)
        .orElse(null);
  }

  /** All that the column can be, null when that is open. */
  Set<Object> among(String column) {
    Set<Object> values = null;
    for (Condition condition : conditions) {
      if (condition.column().equals(column) && condition.operator().equals("=")) {
        values = values == null ? new LinkedHashSet<>(condition.values()) : values;
        values.retainAll(condition.values());
      }
    }
    return values;
  }

  @SuppressWarnings("unchecked")
  private static int order(Object a, Object b) {
    return ((Comparable<Object>) a).compareTo(b); // values of one column are of one class
  }

  @Override
  public String toString() {
    return conditions.isEmpty() ? "" : " where " + conditions.stream().map(Condition::toString).collect(Collectors.joining(" and "));
  }
}
