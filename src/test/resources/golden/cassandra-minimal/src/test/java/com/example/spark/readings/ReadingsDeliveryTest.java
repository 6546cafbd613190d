package com.example.spark.readings;

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
class ReadingsDeliveryTest {
  private final ReadingsSystem system = ReadingsSystem.fresh();
  private final List<Row> rows = ReadingsPromise.rows(system, 0, 20);

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void writingAgainChangesNothing() throws IOException {
    write(rows);
    write(rows);
    ReadingsText.assertSame(rows, system.contents());
  }

  @Test
  void theLastRowOfAKeyWins() throws IOException {
    List<Row> changed = ReadingsPromise.changed(rows);
    write(rows, changed);
    ReadingsText.assertSame(changed, system.contents());
  }

  @Test
  void theKeyOfARowIsAlwaysTheSameText() {
    List<InternalRow> same = ReadingsFrames.internal(ReadingsPromise.changed(rows));
    List<InternalRow> first = ReadingsFrames.internal(rows);
    try (ReadingsDataWriter writer = writer("a-0-0"); ReadingsDataWriter other = writer("b-1-1")) {
      for (int i = 0; i < rows.size(); i++) {
        assertEquals(writer.outgoing(first.get(i)).id(), other.outgoing(same.get(i)).id());
      }
    }
  }

  @Test
  void aKeyIsNeverNull() {
    InternalRow nulls = new GenericInternalRow(new Object[ReadingsRows.TABLE.size()]);
    try (ReadingsDataWriter writer = writer("query-0-0")) {
      String message = assertThrows(ReadingsRows.Mismatch.class, () -> writer.write(nulls)).getMessage();
      assertTrue(message.contains("null"), message);
    }
  }

  @SafeVarargs
  private void write(List<Row>... times) throws IOException {
    try (ReadingsDataWriter writer = writer("query-0-0")) {
      for (List<Row> time : times) {
        for (InternalRow row : ReadingsFrames.internal(time)) {
          writer.write(row);
        }
      }
      writer.commit();
    }
  }

  private ReadingsDataWriter writer(String part) {
    return new ReadingsDataWriter(ReadingsOptions.of(system.options()), ReadingsRows.TABLE, part);
  }
}
