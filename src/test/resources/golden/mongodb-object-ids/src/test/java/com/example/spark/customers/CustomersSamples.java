package com.example.spark.customers;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.CharType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DayTimeIntervalType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import org.apache.spark.sql.types.VarcharType;
import org.apache.spark.sql.types.VariantType;
import org.apache.spark.sql.types.YearMonthIntervalType;
import org.apache.spark.types.variant.Variant;
import org.apache.spark.types.variant.VariantBuilder;
import org.apache.spark.unsafe.types.VariantVal;
import scala.jdk.javaapi.CollectionConverters;

/** Row number i of any schema: always the same, extremes first, a null now and then where one may be. */
final class CustomersSamples {
  private static final String ODD_TEXT = "naïve \"quoted\" \\ 日本語 🎈\n\t'";
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");
  private static final Instant USUAL = Instant.parse("2024-02-29T12:34:56.000001Z");

  private CustomersSamples() {}

  /** A valid value for every option that goes with the others. */
  static Map<String, String> options() {
    Map<String, String> options = new TreeMap<>(Map.ofEntries(
        entry("uri", "mongodb://localhost:27017/?replicaSet=rs0"),
        entry("database", "shop"),
        entry("collection", "orders"),
        entry("username", "shop"),
        entry("password", "secret"),
        entry("authSource", "accounts"),
        entry("authMechanism", "scram-sha-256"),
        entry("tls", "false"),
        entry("verifyHostname", "true"),
        entry("trustStore", "/etc/ssl/trust.p12"),
        entry("trustStorePassword", "secret"),
        entry("keyStore", "/etc/ssl/client.p12"),
        entry("keyStorePassword", "secret"),
        entry("connectTimeout", "PT10S"),
        entry("applicationName", "nightly-orders"),
        entry("fetchSize", "1000"),
        entry("bounds", "span"),
        entry("objectIds", "_id,customer_id"),
        entry("ordered", "true"),
        entry("upsertBy", "replace"),
        entry("unmatched", "insert"),
        entry("timeout", "PT30S"),
        entry("totalTimeout", "PT15M"),
        entry("retryAttempts", "5"),
        entry("retryInitialDelay", "PT1S"),
        entry("retryMaxDelay", "PT1M"),
        entry("numPartitions", "4"),
        entry("batchSize", "500"),
        entry("onError", "fail"),
        entry("maxSkipped", "100"),
        entry("errorPath", "/data/orders/errors")));

    options.put("tls", "true"); // which the key stores are for
    return options;
  }

  static Row row(StructType schema, int i) {
    return RowFactory.create(IntStream.range(0, schema.size()).mapToObj(c -> field(schema.apply(c), i, c)).toArray());
  }

  private static Object field(StructField field, int i, int column) {
    return field.nullable() && (i + column) % 7 == 6 ? null : value(field.dataType(), i);
  }

  /** The value of a type, as rows hold it outside of Spark. */
  static Object value(DataType type, int i) {
    if (type instanceof StructType struct) {
      return row(struct, i);
    } else if (type instanceof ArrayType array) {
      return list(array, i);
    } else if (type instanceof MapType map) {
      return map(map, i);
    } else if (type instanceof VariantType) {
      return variant(i);
    } else if (type instanceof BooleanType) {
      return i % 2 == 0;
    }
    return type instanceof StringType || type instanceof BinaryType ? text(type, i) : number(type, i);
  }

  private static Object text(DataType type, int i) {
    if (type instanceof BinaryType) {
      return one(i, new byte[0], new byte[] {0, -1, 127, -128}).orElse(("bytes " + i).getBytes(StandardCharsets.UTF_8));
    } else if (type instanceof CharType fixed) {
      return String.format("%-" + fixed.length() + "." + fixed.length() + "s", i);
    } else if (type instanceof VarcharType varying) {
      return String.format("%." + varying.length() + "s", "é" + i);
    }
    return one(i, "", ODD_TEXT).orElse("text " + i);
  }

  private static Object number(DataType type, int i) {
    if (type instanceof ByteType) {
      return one(i, Byte.MIN_VALUE, Byte.MAX_VALUE).orElse((byte) i);
    } else if (type instanceof ShortType) {
      return one(i, Short.MIN_VALUE, Short.MAX_VALUE).orElse((short) i);
    } else if (type instanceof IntegerType) {
      return one(i, Integer.MIN_VALUE, Integer.MAX_VALUE).orElse(i);
    } else if (type instanceof LongType) {
      return one(i, Long.MIN_VALUE, Long.MAX_VALUE).orElse((long) i);
    } else if (type instanceof FloatType) {
      return one(i, -Float.MAX_VALUE, Float.MIN_VALUE).orElse(i + 0.25f);
    } else if (type instanceof DoubleType) {
      return one(i, -Double.MAX_VALUE, Double.MIN_VALUE).orElse(i + 0.1);
    } else if (type instanceof DecimalType decimal) {
      BigInteger digits = BigInteger.TEN.pow(decimal.precision()).subtract(BigInteger.ONE);
      BigDecimal most = new BigDecimal(digits, decimal.scale());
      return one(i, most, most.negate()).orElse(new BigDecimal(BigInteger.valueOf(i % 10), decimal.scale()));
    }
    return time(type, i);
  }

  private static Object time(DataType type, int i) {
    Instant instant = one(i, FIRST, LAST).orElse(USUAL.plusMillis(i));
    LocalDateTime local = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    if (type instanceof TimestampType) {
      return instant;
    } else if (type instanceof TimestampNTZType) {
      return local;
    } else if (type instanceof DateType) {
      return one(i, local.toLocalDate()).orElse(LocalDate.ofEpochDay(i - 2));
    } else if (type instanceof YearMonthIntervalType interval) {
      return Period.ofMonths(interval.endField() == YearMonthIntervalType.YEAR() ? 12 * (i - 2) : i - 2).normalized();
    } else if (type instanceof DayTimeIntervalType interval) {
      return Duration.ofSeconds((i - 2) * List.of(86_400L, 3_600L, 60L, 1L).get(interval.endField()));
    }
    throw new IllegalArgumentException("no sample of " + type.sql());
  }

  private static Object list(ArrayType array, int i) {
    List<Object> list = new ArrayList<>();
    for (int k = 0; k < i % 3; k++) {
      list.add(array.containsNull() && (i + k) % 5 == 4 ? null : value(array.elementType(), i + k));
    }
    return CollectionConverters.asScala(list).toSeq();
  }

  private static Object map(MapType map, int i) {
    Map<Object, Object> entries = new LinkedHashMap<>();
    for (int k = 0; k < i % 3; k++) {
      boolean isNull = map.valueContainsNull() && (i + k) % 5 == 4;
      entries.put(value(map.keyType(), i + k), isNull ? null : value(map.valueType(), i + k));
    }
    return scala.collection.immutable.Map.from(CollectionConverters.asScala(entries));
  }

  private static VariantVal variant(int i) {
    try {
      Variant variant = VariantBuilder.parseJson("{\"i\": " + i + ", \"list\": [true, null, \"é\"]}", false);
      return new VariantVal(variant.getValue(), variant.getMetadata());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The extreme number i, while there are any. */
  @SafeVarargs
  private static <T> Optional<T> one(int i, T... extremes) {
    return i < extremes.length ? Optional.of(extremes[i]) : Optional.empty();
  }
}
