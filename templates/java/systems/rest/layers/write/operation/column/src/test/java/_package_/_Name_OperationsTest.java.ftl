package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.InternalRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A row is written or deleted as its column says, in the order of its key. */
class [=Name]OperationsTest {
  private static final String DELETE = [=settings.write.operation.delete.literal];

  private final [=Name]System system = [=Name]System.fresh();
  private final List<Row> rows = [=Name]Promise.rows(system, 0, 20);
  private final List<Row> deletions = marked(rows.subList(0, rows.size() / 2), DELETE);
  private int parts;

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void deletedRowsAreGone() throws IOException {
    write("1000", rows);
    write("3", deletions);
    [=Name]Text.assertSame(rows.subList(rows.size() / 2, rows.size()), system.contents());
  }

  @Test
  void theLastOperationOfAKeyCounts() throws IOException {
    for (String batchSize : List.of("1", "7", "1000")) {
      write(batchSize, rows, deletions);
      [=Name]Text.assertSame(rows.subList(rows.size() / 2, rows.size()), system.contents());
      write(batchSize, deletions, rows);
      [=Name]Text.assertSame(rows, system.contents());
    }
  }

  @Test
  void deletingTwiceDoesNoHarm() throws IOException {
    write("1000", deletions);
    write("1000", deletions);
    assertEquals(List.of(), system.contents());
  }

  @Test
  void aRowWithoutAnOperationIsRefused() {
    String message = assertThrows(IOException.class, () -> write("1000", marked(rows, "neither"))).getMessage();
    assertTrue(message.contains("names no operation"), message);
    assertEquals(List.of(), system.contents());
  }

  private static List<Row> marked(List<Row> rows, String operation) {
    return rows.stream().map(row -> {
      Object[] cells = new Object[row.size()];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = [=Name]Rows.SCHEMA.fieldNames()[i].equals([=settings.write.operation.column.literal]) ? operation : row.get(i);
      }
      return RowFactory.create(cells);
    }).toList();
  }

  @SafeVarargs
  private void write(String batchSize, List<Row>... times) throws IOException {
    TreeMap<String, String> options = new TreeMap<>(system.options());
    options.put("batchSize", batchSize);
    try ([=Name]DataWriter writer = new [=Name]DataWriter([=Name]Options.of(options), [=Name]Rows.TABLE, "query-0-" + parts++)) {
      for (List<Row> time : times) {
        for (InternalRow row : [=Name]Frames.internal(time)) {
          writer.write(row);
        }
      }
      writer.commit();
    }
  }
}
