package com.acme.spark.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;

/** Of any type, a value that does not fit is null, and whatever else is in its row is as it was. */
class ShopOrdersRowMisfitsTest {
  private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final Random random = new Random(20260131);
  private final List<Cell> cells = new ArrayList<>();

  /** A value for a column of a type, and whether it fits. */
  private record Cell(String type, Object value, boolean fits) {
    static Stream<Cell> of(Stream<Arguments> values, boolean fits) {
      return values.map(Arguments::get).map(value -> new Cell((String) value[0], value[1], fits));
    }
  }

  ShopOrdersRowMisfitsTest() {
    Stream.of(ShopOrdersValuesTest.numbers(), ShopOrdersValuesTest.times(), ShopOrdersValuesTest.texts(), ShopOrdersValuesTest.nested())
        .forEach(values -> Cell.of(values, true).forEach(cells::add));
    Stream.of(ShopOrdersValuesTest.wrongNumbers(), ShopOrdersValuesTest.wrongTimes(), ShopOrdersValuesTest.wrongTexts(),
            ShopOrdersValuesTest.wrongNested())
        .forEach(values -> Cell.of(values, false).forEach(cells::add));
  }

  @Test
  void eachValueIsTakenByItself() {
    for (int i = 0; i < 2000; i++) {
      List<Cell> mixed = Stream.generate(() -> cells.get(random.nextInt(cells.size()))).limit(1 + random.nextInt(8)).toList();
      StructType schema = schema(mixed);
      ShopOrdersRows rows = new ShopOrdersRows(schema);
      InternalRow row = rows.row(record(mixed)::get);
      for (int c = 0; c < mixed.size(); c++) {
        Object cell = row.get(c, schema.apply(c).dataType());
        Cell given = mixed.get(c);
        assertEquals(given.fits() ? taken(given) : "null", String.valueOf(cell), given.toString());
      }
      assertEquals(mixed.stream().filter(cell -> !cell.fits()).count(), rows.misfits());

      assertRescued(mixed, row.isNullAt(mixed.size()) ? null : row.getUTF8String(mixed.size()).toString());
    }
  }

  private static StructType schema(List<Cell> cells) {
    StructType schema = new StructType();
    for (int c = 0; c < cells.size(); c++) {
      schema = schema.add("_" + c, DataType.fromDDL(cells.get(c).type()));
    }
    return schema.add("_rescued_data", DataTypes.StringType);
  }

  private static Map<String, Object> record(List<Cell> cells) {
    Map<String, Object> record = new HashMap<>();
    IntStream.range(0, cells.size()).forEach(c -> record.put("_" + c, cells.get(c).value()));
    return record;
  }

  private static String taken(Cell cell) {
    return String.valueOf(ShopOrdersValues.of(StructType.fromDDL("_0 " + cell.type()).apply(0)).decode(cell.value()));
  }

  @Test
  void whatIsNeverNullFailsAllTheSame() {
    ShopOrdersRows rows = new ShopOrdersRows(StructType.fromDDL("_0 INT NOT NULL, _1 INT"));
    assertEquals("_0: \"five\" is not an INT", refused(rows, "five"));
    assertEquals("_0: null, where none is allowed", refused(rows, null));
    assertEquals(0, rows.misfits());
  }

  private static String refused(ShopOrdersRows rows, Object value) {
    return assertThrows(ShopOrdersRows.Mismatch.class, () -> rows.row(field -> value)).getMessage();
  }

  /** The log is to say what it was, and not whose. */
  @Test
  void theFirstIsToldByItsColumnAndClass() {
    ShopOrdersRows rows = new ShopOrdersRows(StructType.fromDDL("_0 INT, _1 STRUCT<a: INT>"));
    assertNull(rows.firstMisfit());
    rows.row(Map.of("_0", 5, "_1", Map.of("a", "private"))::get);
    rows.row(Map.of("_0", "private")::get);
    assertTrue(rows.firstMisfit().endsWith(" for _1 STRUCT<a: INT>"), rows.firstMisfit());
    assertTrue(!rows.firstMisfit().contains("private"), rows.firstMisfit());
  }

  /** All that did not fit is there, and nothing else. */
  private static void assertRescued(List<Cell> mixed, String json) {
    Set<String> expected = new TreeSet<>();
    IntStream.range(0, mixed.size()).filter(c -> !mixed.get(c).fits()).forEach(c -> expected.add("_" + c));
    assertEquals(expected.isEmpty(), json == null, json);
    Set<String> names = new TreeSet<>();
    if (json != null) {
      parsed(json).fieldNames().forEachRemaining(names::add);
    }
    assertEquals(expected, names);
  }

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (Exception e) {
      throw new AssertionError(json, e);
    }
  }

  @Test
  void valuesAreRescuedAsTheyCame() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("text", "é \"quoted\"");
    tree.put("list", Arrays.asList(1, null, new BigDecimal("2.50"), true));
    assertEquals("{\"text\":\"é \\\"quoted\\\"\",\"list\":[1,null,2.50,true]}", rescued(tree));
    assertEquals("1E+999999999", rescued(new BigDecimal("1e999999999")));
    assertEquals("\"1970-01-01T00:00:00Z\"", rescued(Instant.EPOCH));
    assertEquals("\"AP9/\"", rescued(new byte[] {0, -1, 127}));
    assertEquals("\"NaN\"", rescued(Double.NaN));
    assertEquals("\"class java.lang.Object\"", rescued(Object.class));
  }

  private static String rescued(Object value) {
    StructType schema = StructType.fromDDL("_0 INTERVAL YEAR").add("_rescued_data", DataTypes.StringType);
    String json = new ShopOrdersRows(schema).row(field -> value).getUTF8String(1).toString();
    assertTrue(json.startsWith("{\"_0\":") && json.endsWith("}"), json);
    return json.substring("{\"_0\":".length(), json.length() - 1);
  }

  /** The column is no field of the system, and holds nothing but JSON. */
  @Test
  void nobodyIsAskedForTheRescuedData() {
    StructType schema = StructType.fromDDL("_0 INT").add("_rescued_data", DataTypes.StringType);
    assertEquals(List.of("_0"), new ShopOrdersRows(schema).sources());
    new ShopOrdersRows(schema).row(field -> Map.of("_0", 5).get(field));
    StructType wrong = new StructType().add("_rescued_data", DataTypes.IntegerType);
    assertThrows(IllegalArgumentException.class, () -> new ShopOrdersRows(wrong));
  }
}
