package com.acme.spark.cassandra;

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
class CassandraDeliveryTest {
  private final CassandraSystem system = CassandraSystem.fresh();
  private final List<Row> rows = CassandraPromise.rows(system, 0, 20);

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void writingAgainChangesNothing() throws IOException {
    write(rows);
    write(rows);
    CassandraText.assertSame(rows, system.contents());
  }

  @Test
  void theLastRowOfAKeyWins() throws IOException {
    List<Row> changed = CassandraPromise.changed(rows);
    write(rows, changed);
    CassandraText.assertSame(changed, system.contents());
  }

  @Test
  void theKeyOfARowIsAlwaysTheSameText() {
    List<InternalRow> same = CassandraFrames.internal(CassandraPromise.changed(rows));
    List<InternalRow> first = CassandraFrames.internal(rows);
    try (CassandraDataWriter writer = writer("a-0-0"); CassandraDataWriter other = writer("b-1-1")) {
      for (int i = 0; i < rows.size(); i++) {
        assertEquals(writer.outgoing(first.get(i)).id(), other.outgoing(same.get(i)).id());
      }
    }
  }

  @Test
  void aKeyIsNeverNull() {
    InternalRow nulls = new GenericInternalRow(new Object[CassandraRows.TABLE.size()]);
    try (CassandraDataWriter writer = writer("query-0-0")) {
      String message = assertThrows(CassandraRows.Mismatch.class, () -> writer.write(nulls)).getMessage();
      assertTrue(message.contains("null"), message);
    }
  }

  @SafeVarargs
  private void write(List<Row>... times) throws IOException {
    try (CassandraDataWriter writer = writer("query-0-0")) {
      for (List<Row> time : times) {
        for (InternalRow row : CassandraFrames.internal(time)) {
          writer.write(row);
        }
      }
      writer.commit();
    }
  }

  private CassandraDataWriter writer(String part) {
    return new CassandraDataWriter(CassandraOptions.of(system.options()), CassandraRows.TABLE, part);
  }
}
