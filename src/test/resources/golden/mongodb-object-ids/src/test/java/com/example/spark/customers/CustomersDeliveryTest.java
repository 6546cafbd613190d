package com.example.spark.customers;

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
class CustomersDeliveryTest {
  private final CustomersSystem system = CustomersSystem.fresh();
  private final List<Row> rows = CustomersPromise.rows(system, 0, 20);

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void writingAgainChangesNothing() throws IOException {
    write(rows);
    write(rows);
    CustomersText.assertSame(rows, system.contents());
  }

  @Test
  void theLastRowOfAKeyWins() throws IOException {
    List<Row> changed = CustomersPromise.changed(rows);
    write(rows, changed);
    CustomersText.assertSame(changed, system.contents());
  }

  @Test
  void theKeyOfARowIsAlwaysTheSameText() {
    List<InternalRow> same = CustomersFrames.internal(CustomersPromise.changed(rows));
    List<InternalRow> first = CustomersFrames.internal(rows);
    try (CustomersDataWriter writer = writer("a-0-0"); CustomersDataWriter other = writer("b-1-1")) {
      for (int i = 0; i < rows.size(); i++) {
        assertEquals(writer.outgoing(first.get(i)).id(), other.outgoing(same.get(i)).id());
      }
    }
  }

  @Test
  void aKeyIsNeverNull() {
    InternalRow nulls = new GenericInternalRow(new Object[CustomersRows.TABLE.size()]);
    try (CustomersDataWriter writer = writer("query-0-0")) {
      String message = assertThrows(CustomersRows.Mismatch.class, () -> writer.write(nulls)).getMessage();
      assertTrue(message.contains("null"), message);
    }
  }

  @SafeVarargs
  private void write(List<Row>... times) throws IOException {
    try (CustomersDataWriter writer = writer("query-0-0")) {
      for (List<Row> time : times) {
        for (InternalRow row : CustomersFrames.internal(time)) {
          writer.write(row);
        }
      }
      writer.commit();
    }
  }

  private CustomersDataWriter writer(String part) {
    return new CustomersDataWriter(CustomersOptions.of(system.options()), CustomersRows.TABLE, part);
  }
}
