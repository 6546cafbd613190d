package com.example.spark.customers;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/** What MongoDB keeps of the values of the tests. */
final class CustomersKept {
  private CustomersKept() {}

  /** A value as far as MongoDB can keep it: to the millisecond, and in 34 digits. */
  static Object of(DataType type, Object value) {
    if (value instanceof Row row) {
      StructField[] fields = ((StructType) type).fields();
      return RowFactory.create(IntStream.range(0, fields.length).mapToObj(i -> of(fields[i].dataType(), row.get(i))).toArray());
    } else if (value instanceof scala.collection.Seq<?> list) {
      List<Object> kept = new ArrayList<>();
      CollectionConverters.asJava(list).forEach(each -> kept.add(of(((ArrayType) type).elementType(), each)));
      return CollectionConverters.asScala(kept).toSeq();
    } else if (value instanceof scala.collection.Map<?, ?> map) {
      Map<Object, Object> kept = new LinkedHashMap<>();
      CollectionConverters.asJava(map).forEach((key, each) -> kept.put(key, of(((MapType) type).valueType(), each)));
      return scala.collection.immutable.Map.from(CollectionConverters.asScala(kept));
    } else if (value instanceof BigDecimal number && number.precision() > 34) {
      return new BigDecimal(number.unscaledValue().remainder(BigDecimal.TEN.pow(34).toBigInteger()), number.scale());
    } else if (value instanceof Instant time) {
      return time.truncatedTo(ChronoUnit.MILLIS);
    }
    return value instanceof LocalDateTime time ? time.truncatedTo(ChronoUnit.MILLIS) : value;
  }
}
