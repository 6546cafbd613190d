package com.acme.spark.orders;

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
class ShopOrdersMisfitsTest {
  private static final StructType SCHEMA = ShopOrdersRows.SCHEMA;
  private static final int WHOLE = 6;

  /** By these the read itself goes. */
  private static final Set<String> LEADING = Set.of("placed_at");

  /** These are times as numbers. */
  private static final Set<String> COUNTED = Set.of();

  private final ShopOrdersSystem system = ShopOrdersSystem.fresh();
  private final Map<String, JsonNode> misfits = new LinkedHashMap<>();
  private final List<Row> expected = new ArrayList<>();

  /** A row for each misfit, one of all of them, and others. */
  @BeforeEach
  void spoil() {
    Stream.of(SCHEMA.fields())
        .filter(field -> field.nullable() && !LEADING.contains(field.name()) && ShopOrdersSystem.isField(field.name()))
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

    ObjectNode rescued = JsonNodeFactory.instance.objectNode();
    misfits.keySet().stream().filter(instead::containsKey).forEach(column -> rescued.set(column, instead.get(column)));
    cells[SCHEMA.fieldIndex("_rescued_data")] = rescued.toString();
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

  /** To write such a row back would lose the values that it lacks. */
  @Test
  void aRowWithRescuedDataIsNotWritten() throws IOException {
    String name = "_rescued_data";
    Map<String, String> options = new TreeMap<>(system.options());
    options.put("onError", "fail");
    Row whole = expected.get(expected.size() - 1);
    List<InternalRow> rows = ShopOrdersFrames.internal(List.of(expected.get(0), whole));
    try (ShopOrdersDataWriter writer = new ShopOrdersDataWriter(ShopOrdersOptions.of(options), ShopOrdersRows.TABLE, "query-0-0")) {
      String message = assertThrows(ShopOrdersRows.Mismatch.class, () -> writer.write(rows.get(0))).getMessage();
      assertTrue(message.startsWith(name + ": "), message);
    }
    assertEquals(expected.get(0).getString(SCHEMA.fieldIndex(name)), ShopOrdersRows.unchecked(ShopOrdersRows.TABLE).values(rows.get(0)).get(name));
    assertFalse(new ShopOrdersRows(ShopOrdersRows.TABLE).values(rows.get(1)).containsKey(name));
  }

  @Test
  void aBatchReadGivesEveryRow() {
    ShopOrdersText.assertSame(expected, table().collectAsList());
    assertEquals(expected.size(), table().count());
    misfits.keySet().forEach(column ->
        ShopOrdersText.assertSame(only(expected, column), table().select(column(column)).collectAsList()));
  }

  private static List<Row> only(List<Row> rows, String column) {
    return rows.stream().map(row -> RowFactory.create(row.<Object>get(SCHEMA.fieldIndex(column)))).toList();
  }

  /** What a query looks for is what it gets, whether or not the system is told of it. */
  @Test
  void conditionsHoldForWhatTheRowsHave() {
    Dataset<Row> all = table().localCheckpoint();
    for (String name : misfits.keySet()) {
      Column column = column(name);
      Column there = functions.lit(expected.get(expected.size() - 1).get(SCHEMA.fieldIndex(name))).cast(SCHEMA.apply(name).dataType());
      for (Column condition : List.of(column.isNull(), column.isNotNull(), column.equalTo(there), column.eqNullSafe(there),
          column.isin(there, functions.lit(null)), column.leq(there), column.gt(there), functions.not(column.equalTo(there)),
          column.equalTo(there).or(column.isNull()))) {
        ShopOrdersText.assertSame(all.where(condition).collectAsList(), table().where(condition).collectAsList());
      }
    }
  }

  @Test
  void theMetricCountsThem() throws IOException {
    ShopOrdersScan scan = new ShopOrdersScan(ShopOrdersOptions.of(system.options()), SCHEMA);
    assertTrue(Stream.of(scan.supportedCustomMetrics()).anyMatch(metric -> metric.name().equals("misfits")));
    Batch batch = scan.toBatch();
    long counted = 0;
    for (InputPartition part : batch.planInputPartitions()) {
      try (PartitionReader<InternalRow> reader = batch.createReaderFactory().createReader(part)) {
        while (reader.next()) {
          reader.get();
        }
        counted += Stream.of(reader.currentMetricsValues()).filter(metric -> metric.name().equals("misfits"))
            .mapToLong(CustomTaskMetric::value).sum();
      }
    }
    assertEquals(2L * misfits.size(), counted);
  }

  @Test
  void eachTaskSaysItOnceAndTellsNoValue() {
    List<String> lines = new CopyOnWriteArrayList<>();
    String logger = ShopOrdersPartitionReader.class.getName();
    LoggerConfig warnings = new LoggerConfig(logger, Level.WARN, false);
    AbstractAppender listener = new AbstractAppender("misfits", null, null, true, Property.EMPTY_ARRAY) {
      @Override
      public void append(LogEvent event) {
        lines.add(event.getMessage().getFormattedMessage());
      }
    };
    listener.start();
    warnings.addAppender(listener, Level.WARN, null);
    LoggerContext log = LoggerContext.getContext(false);
    log.getConfiguration().addLogger(logger, warnings);
    log.updateLoggers();
    int tasks = table().javaRDD().getNumPartitions();
    table().collectAsList();
    log.getConfiguration().removeLogger(logger);
    log.updateLoggers();
    assertTrue(lines.size() >= 1 && lines.size() <= tasks, lines.toString());
    assertTrue(lines.stream().allMatch(line -> line.matches("operation=read query=.* misfits=\\d+ first=\\w+ for .*")), lines.toString());
    misfits.values().forEach(value -> assertFalse(lines.toString().contains(value.asText()), lines.toString()));
  }

  private static Column column(String name) {
    return functions.col("`" + name.replace("`", "``") + "`");
  }

  private Dataset<Row> table() {
    return ShopOrdersSpark.session().read().format("shop-orders").options(system.options()).load();
  }

  /** What is asked for besides makes no difference. */
  @Test
  void theRescuedDataIsOfAllColumns() {
    String name = "_rescued_data";
    ShopOrdersText.assertSame(only(expected, name), table().select(column(name)).collectAsList());
    assertEquals(misfits.size() + 1, table().where(column(name).isNotNull()).count());
    assertEquals(WHOLE, table().where(column(name).isNull()).count());
  }

  @Test
  void aStreamGivesEveryRow(@TempDir Path checkpoint) throws Exception {
    ShopOrdersStream stream = new ShopOrdersStream(system, checkpoint);
    stream.runAll();
    ShopOrdersText.assertSame(expected, stream.rows());
  }
}
