package com.example.spark.customers;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.TimestampType;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** Conditions on columns as MongoDB is told them: what Spark may find true is never left out. */
final class CustomersConditions {
  private CustomersConditions() {}

  /** MongoDB compares only values of one kind: those of others that Spark may find equal after all are let through to it. */
  static Bson of(CustomersFilters.Condition condition) {
    String field = CustomersRows.source(condition.column());
    DataType type = CustomersRows.SCHEMA.apply(condition.column()).dataType();
    Bson alike = alike(field, type, condition);
    List<String> others = type instanceof DecimalType ? List.of("double", "string")
        : type instanceof StringType ? List.of("binData")
        : type instanceof DateType || type instanceof TimestampType ? List.of("string") : List.of();
    return others.isEmpty() ? alike : Filters.or(alike, new Document(field, new Document("$type", others)));
  }

  private static Bson alike(String field, DataType type, CustomersFilters.Condition condition) {
    Object value = condition.values().get(0);
    if (condition.operator().equals("=")) {
      return type instanceof DateType
          ? Filters.or(condition.values().stream().map(day -> Filters.and(Filters.gte(field, date(day)), Filters.lt(field, nextDay(day)))).toList())
          : Filters.in(field, condition.values().stream().flatMap(CustomersConditions::spellings).toList());
    } else if (condition.operator().equals(">=")) {
      return Filters.gte(field, date(value));
    }
    return type instanceof DateType ? Filters.lt(field, nextDay(value)) : Filters.lte(field, date(value));
  }

  /** A text may be that of an ObjectId. */
  private static Stream<Object> spellings(Object value) {
    return value instanceof String text && ObjectId.isValid(text) ? Stream.of(text, new ObjectId(text)) : Stream.of(date(value));
  }

  /** A time as a Date, to the millisecond before it. */
  private static Object date(Object value) {
    if (value instanceof LocalDate day) {
      return Date.from(day.atStartOfDay().toInstant(ZoneOffset.UTC));
    }
    return value instanceof Instant time ? Date.from(time) : value;
  }

  private static Object nextDay(Object day) {
    return date(((LocalDate) day).plusDays(1));
  }
}
