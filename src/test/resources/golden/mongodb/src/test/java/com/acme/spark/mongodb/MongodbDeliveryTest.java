package com.acme.spark.mongodb;

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
class MongodbDeliveryTest {
  private final MongodbSystem system = MongodbSystem.fresh();
  private final List<Row> rows = MongodbPromise.rows(system, 0, 20);

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void writingAgainChangesNothing() throws IOException {
    write(rows);
    write(rows);
    MongodbText.assertSame(rows, system.contents());
  }

  @Test
  void theLastRowOfAKeyWins() throws IOException {
    List<Row> changed = MongodbPromise.changed(rows);
    write(rows, changed);
    MongodbText.assertSame(changed, system.contents());
  }

  @Test
  void theKeyOfARowIsAlwaysTheSameText() {
    List<InternalRow> same = MongodbFrames.internal(MongodbPromise.changed(rows));
    List<InternalRow> first = MongodbFrames.internal(rows);
    try (MongodbDataWriter writer = writer("a-0-0"); MongodbDataWriter other = writer("b-1-1")) {
      for (int i = 0; i < rows.size(); i++) {
        assertEquals(writer.outgoing(first.get(i)).id(), other.outgoing(same.get(i)).id());
      }
    }
  }

  @Test
  void aKeyIsNeverNull() {
    InternalRow nulls = new GenericInternalRow(new Object[MongodbRows.TABLE.size()]);
    try (MongodbDataWriter writer = writer("query-0-0")) {
      String message = assertThrows(MongodbRows.Mismatch.class, () -> writer.write(nulls)).getMessage();
      assertTrue(message.contains("null"), message);
    }
  }

  @SafeVarargs
  private void write(List<Row>... times) throws IOException {
    try (MongodbDataWriter writer = writer("query-0-0")) {
      for (List<Row> time : times) {
        for (InternalRow row : MongodbFrames.internal(time)) {
          writer.write(row);
        }
      }
      writer.commit();
    }
  }

  private MongodbDataWriter writer(String part) {
    return new MongodbDataWriter(MongodbOptions.of(system.options()), MongodbRows.TABLE, part);
  }
}
