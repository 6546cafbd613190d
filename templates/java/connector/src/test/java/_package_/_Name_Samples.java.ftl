package [=package];

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
import java.util.Set;
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
final class [=Name]Samples {

  private static final String ODD_TEXT = "naïve \"quoted\" \\ 日本語 🎈\n\t'";
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");
  private static final Instant USUAL = Instant.parse("2024-02-29T12:34:56.000001Z");

  private [=Name]Samples() {}

  /** A valid value for every option that goes with the others. */
  static Map<String, String> options() {
    Map<String, String> options = new TreeMap<>(Map.ofEntries(
<#list options as option>
        entry([=option.literalName], [=option.testValue])[=option?is_last?then("));", ",")]
</#list>
<@fragments of="sample-options"/>
    return options;
  }

  static Row row(StructType schema, int i) {
    return RowFactory.create(IntStream.range(0, schema.size()).mapToObj(c -> field(schema.apply(c), i, c)).toArray());
  }

  private static Object field(StructField field, int i, int column) {
    return field.nullable() && (i + column) % 7 == 6 ? null : value(field.dataType(), i);
  }
<@fragments of="samples"/>
<@fragments of="samples-nested"/>
}
