package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A key has one row, the one that was written last. */
class [=Name]DeliveryTest {

  private final [=Name]System system = [=Name]System.fresh();
  private final List<Row> rows = [=Name]Promise.rows(system, 0, 20);

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void writingAgainChangesNothing() throws IOException {
    write(rows);
    write(rows);
    [=Name]Text.assertSame(rows, system.contents());
  }

  @Test
  void theLastRowOfAKeyWins() throws IOException {
    List<Row> changed = [=Name]Promise.changed(rows);
    write(rows, changed);
    [=Name]Text.assertSame(changed, system.contents());
  }

  @Test
  void theKeyOfARowIsAlwaysTheSameText() {
    List<InternalRow> same = [=Name]Frames.internal([=Name]Promise.changed(rows));
    List<InternalRow> first = [=Name]Frames.internal(rows);
    try ([=Name]DataWriter writer = writer("a-0-0"); [=Name]DataWriter other = writer("b-1-1")) {
      for (int i = 0; i < rows.size(); i++) {
        assertEquals(writer.outgoing(first.get(i)).id(), other.outgoing(same.get(i)).id());
      }
    }
  }

  @Test
  void aKeyIsNeverNull() {
    InternalRow nulls = new GenericInternalRow(new Object[[=Name]Rows.TABLE.size()]);
    try ([=Name]DataWriter writer = writer("query-0-0")) {
      String message = assertThrows([=Name]Rows.Mismatch.class, () -> writer.write(nulls)).getMessage();
      assertTrue(message.contains("null"), message);
    }
  }

  @SafeVarargs
  private void write(List<Row>... times) throws IOException {
    try ([=Name]DataWriter writer = writer("query-0-0")) {
      for (List<Row> time : times) {
        for (InternalRow row : [=Name]Frames.internal(time)) {
          writer.write(row);
        }
      }
      writer.commit();
    }
  }

  private [=Name]DataWriter writer(String part) {
    return new [=Name]DataWriter([=Name]Options.of(system.options()), [=Name]Rows.TABLE, part);
  }
}
