package com.acme.spark.orders;

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
class ShopOrdersDeliveryTest {
  private final ShopOrdersSystem system = ShopOrdersSystem.fresh();
  private final List<Row> rows = ShopOrdersPromise.rows(system, 0, 20);

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void writingAgainChangesNothing() throws IOException {
    write(rows);
    write(rows);
    ShopOrdersText.assertSame(rows, system.contents());
  }

  @Test
  void theLastRowOfAKeyWins() throws IOException {
    List<Row> changed = ShopOrdersPromise.changed(rows);
    write(rows, changed);
    ShopOrdersText.assertSame(changed, system.contents());
  }

  @Test
  void theKeyOfARowIsAlwaysTheSameText() {
    List<InternalRow> same = ShopOrdersFrames.internal(ShopOrdersPromise.changed(rows));
    List<InternalRow> first = ShopOrdersFrames.internal(rows);
    try (ShopOrdersDataWriter writer = writer("a-0-0"); ShopOrdersDataWriter other = writer("b-1-1")) {
      for (int i = 0; i < rows.size(); i++) {
        assertEquals(writer.outgoing(first.get(i)).id(), other.outgoing(same.get(i)).id());
      }
    }
  }

  @Test
  void aKeyIsNeverNull() {
    InternalRow nulls = new GenericInternalRow(new Object[ShopOrdersRows.TABLE.size()]);
    try (ShopOrdersDataWriter writer = writer("query-0-0")) {
      String message = assertThrows(ShopOrdersRows.Mismatch.class, () -> writer.write(nulls)).getMessage();
      assertTrue(message.contains("null"), message);
    }
  }

  @SafeVarargs
  private void write(List<Row>... times) throws IOException {
    try (ShopOrdersDataWriter writer = writer("query-0-0")) {
      for (List<Row> time : times) {
        for (InternalRow row : ShopOrdersFrames.internal(time)) {
          writer.write(row);
        }
      }
      writer.commit();
    }
  }

  private ShopOrdersDataWriter writer(String part) {
    return new ShopOrdersDataWriter(ShopOrdersOptions.of(system.options()), ShopOrdersRows.TABLE, part);
  }
}
