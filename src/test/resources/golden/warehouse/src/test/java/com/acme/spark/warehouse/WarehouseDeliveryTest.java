package com.acme.spark.warehouse;

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
class WarehouseDeliveryTest {
  private final WarehouseSystem system = WarehouseSystem.fresh();
  private final List<Row> rows = WarehousePromise.rows(system, 0, 20);

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void writingAgainChangesNothing() throws IOException {
    write(rows);
    write(rows);
    WarehouseText.assertSame(rows, system.contents());
  }

  @Test
  void theLastRowOfAKeyWins() throws IOException {
    List<Row> changed = WarehousePromise.changed(rows);
    write(rows, changed);
    WarehouseText.assertSame(changed, system.contents());
  }

  @Test
  void theKeyOfARowIsAlwaysTheSameText() {
    List<InternalRow> same = WarehouseFrames.internal(WarehousePromise.changed(rows));
    List<InternalRow> first = WarehouseFrames.internal(rows);
    try (WarehouseDataWriter writer = writer("a-0-0"); WarehouseDataWriter other = writer("b-1-1")) {
      for (int i = 0; i < rows.size(); i++) {
        assertEquals(writer.outgoing(first.get(i)).id(), other.outgoing(same.get(i)).id());
      }
    }
  }

  @Test
  void aKeyIsNeverNull() {
    InternalRow nulls = new GenericInternalRow(new Object[WarehouseRows.TABLE.size()]);
    try (WarehouseDataWriter writer = writer("query-0-0")) {
      String message = assertThrows(WarehouseRows.Mismatch.class, () -> writer.write(nulls)).getMessage();
      assertTrue(message.contains("null"), message);
    }
  }

  @SafeVarargs
  private void write(List<Row>... times) throws IOException {
    try (WarehouseDataWriter writer = writer("query-0-0")) {
      for (List<Row> time : times) {
        for (InternalRow row : WarehouseFrames.internal(time)) {
          writer.write(row);
        }
      }
      writer.commit();
    }
  }

  private WarehouseDataWriter writer(String part) {
    return new WarehouseDataWriter(WarehouseOptions.of(system.options()), WarehouseRows.TABLE, part);
  }
}
