package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.CharType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.VarcharType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A value of the wrong kind costs a read nothing but that value. */
class [=Name]MisfitsTest {
  private static final StructType SCHEMA = [=Name]Rows.SCHEMA;
  private static final int WHOLE = 6;

  /** By these the read itself goes. */
  private static final Set<String> LEADING = Set.of([=columns?filter(c -> c.leading)?map(c -> c.literalName)?join(", ")]);

  /** These are times as numbers. */
  private static final Set<String> COUNTED = Set.of([=columns?filter(c -> c.counted)?map(c -> c.literalName)?join(", ")]);

  private final [=Name]System system = [=Name]System.fresh();
  private final Map<String, JsonNode> misfits = new LinkedHashMap<>();
  private final List<Row> expected = new ArrayList<>();

  /** A row for each misfit, one of all of them, and others. */
  @BeforeEach
  void spoil() {
    Stream.of(SCHEMA.fields())
        .filter(field -> field.nullable() && !LEADING.contains(field.name()) && [=Name]System.isField(field.name()))
        .forEach(field -> misfit(field).ifPresent(value -> misfits.put(field.name(), value)));
    assumeTrue(!misfits.isEmpty(), "every column that may be null takes any text, or is none of its own");
    misfits.forEach((column, value) -> append(Map.of(column, value)));
    append(misfits);
    int first = expected.size();
    system.append(first, WHOLE);
    expected.addAll(system.expected(first, WHOLE));
  }

  private void append(Map<String, JsonNode> instead) {
    Row row = system.expected(expected.size());
    Object[] cells = Stream.iterate(0, c -> c + 1).limit(row.size()).map(row::get).toArray();
    system.append(expected.size(), instead);
    instead.keySet().forEach(column -> cells[SCHEMA.fieldIndex(column)] = null);
<@fragments of="misfits-expected"/>
    expected.add(RowFactory.create(cells));
  }

  @AfterEach
  void close() {
    system.close();
  }

  /** Nearly a value of the column, whatever form the system gives it; none for what takes any text. */
  private static Optional<JsonNode> misfit(StructField field) {
    String type = field.dataType().catalogString();
    if (COUNTED.contains(field.name())) {
      return number("1E-10");
    } else if (field.dataType() instanceof CharType || field.dataType() instanceof VarcharType) {
      return text("x".repeat(1 + Integer.parseInt(type.replaceAll("\\D", ""))));
    } else if (field.dataType() instanceof DecimalType decimal) {
      int digits = decimal.precision() - decimal.scale() + 1;
      return number(digits > 34 ? "1E+40" : "1".repeat(digits)); // so that it looks the same in every system
    }
    return switch (type) {
      case "tinyint", "smallint", "int", "bigint" -> number("1.5");
      case "boolean", "float", "double", "binary", "date", "interval year to month", "interval day to second" -> text("no value");
      case "timestamp" -> text("2026-01-31T12:00:00.000000001Z");
      case "timestamp_ntz" -> text("2026-01-31T12:00:00.000000001");
      default -> Optional.empty();
    };
  }

  private static Optional<JsonNode> number(String digits) {
    return Optional.of(JsonNodeFactory.instance.numberNode(new BigDecimal(digits)));
  }

  private static Optional<JsonNode> text(String text) {
    return Optional.of(JsonNodeFactory.instance.textNode(text));
  }
<@fragments of="misfits-test"/>
}
