package [=package];

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
class [=Name]RowMisfitsTest {
  private final Random random = new Random(20260131);
  private final List<Cell> cells = new ArrayList<>();

  /** A value for a column of a type, and whether it fits. */
  private record Cell(String type, Object value, boolean fits) {
    static Stream<Cell> of(Stream<Arguments> values, boolean fits) {
      return values.map(Arguments::get).map(value -> new Cell((String) value[0], value[1], fits));
    }
  }

  [=Name]RowMisfitsTest() {
    Stream.of([=Name]ValuesTest.numbers(), [=Name]ValuesTest.times(), [=Name]ValuesTest.texts(), [=Name]ValuesTest.nested())
        .forEach(values -> Cell.of(values, true).forEach(cells::add));
    Stream.of([=Name]ValuesTest.wrongNumbers(), [=Name]ValuesTest.wrongTimes(), [=Name]ValuesTest.wrongTexts(),
            [=Name]ValuesTest.wrongNested())
        .forEach(values -> Cell.of(values, false).forEach(cells::add));
  }

  @Test
  void eachValueIsTakenByItself() {
    for (int i = 0; i < 2000; i++) {
      List<Cell> mixed = Stream.generate(() -> cells.get(random.nextInt(cells.size()))).limit(1 + random.nextInt(8)).toList();
      StructType schema = schema(mixed);
      [=Name]Rows rows = new [=Name]Rows(schema);
      InternalRow row = rows.row(record(mixed)::get);
      for (int c = 0; c < mixed.size(); c++) {
        Object cell = row.get(c, schema.apply(c).dataType());
        Cell given = mixed.get(c);
        assertEquals(given.fits() ? taken(given) : "null", String.valueOf(cell), given.toString());
      }
      assertEquals(mixed.stream().filter(cell -> !cell.fits()).count(), rows.misfits());
<@fragments of="row-misfits"/>
    }
  }

  private static StructType schema(List<Cell> cells) {
    StructType schema = new StructType();
    for (int c = 0; c < cells.size(); c++) {
      schema = schema.add("_" + c, DataType.fromDDL(cells.get(c).type()));
    }
    return schema[=rescues?then(".add(" + rescuedData.literalColumn + ", DataTypes.StringType)", "")];
  }

  private static Map<String, Object> record(List<Cell> cells) {
    Map<String, Object> record = new HashMap<>();
    IntStream.range(0, cells.size()).forEach(c -> record.put("_" + c, cells.get(c).value()));
    return record;
  }

  private static String taken(Cell cell) {
    return String.valueOf([=Name]Values.of(StructType.fromDDL("_0 " + cell.type()).apply(0)).decode(cell.value()));
  }

  @Test
  void whatIsNeverNullFailsAllTheSame() {
    [=Name]Rows rows = new [=Name]Rows(StructType.fromDDL("_0 INT NOT NULL, _1 INT"));
    assertEquals("_0: \"five\" is not an INT", refused(rows, "five"));
    assertEquals("_0: null, where none is allowed", refused(rows, null));
    assertEquals(0, rows.misfits());
  }

  private static String refused([=Name]Rows rows, Object value) {
    return assertThrows([=Name]Rows.Mismatch.class, () -> rows.row(field -> value)).getMessage();
  }

  /** The log is to say what it was, and not whose. */
  @Test
  void theFirstIsToldByItsColumnAndClass() {
    [=Name]Rows rows = new [=Name]Rows(StructType.fromDDL("_0 INT, _1 STRUCT<a: INT>"));
    assertNull(rows.firstMisfit());
    rows.row(Map.of("_0", 5, "_1", Map.of("a", "private"))::get);
    rows.row(Map.of("_0", "private")::get);
    assertTrue(rows.firstMisfit().endsWith(" for _1 STRUCT<a: INT>"), rows.firstMisfit());
    assertTrue(!rows.firstMisfit().contains("private"), rows.firstMisfit());
  }
<@fragments of="row-misfits-test"/>
}
