package com.acme.spark.jdbcgeneric;

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
class JdbcGenericDeliveryTest {
  private final JdbcGenericSystem system = JdbcGenericSystem.fresh();
  private final List<Row> rows = JdbcGenericPromise.rows(system, 0, 20);

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void writingAgainChangesNothing() throws IOException {
    write(rows);
    write(rows);
    JdbcGenericText.assertSame(rows, system.contents());
  }

  @Test
  void theLastRowOfAKeyWins() throws IOException {
    List<Row> changed = JdbcGenericPromise.changed(rows);
    write(rows, changed);
    JdbcGenericText.assertSame(changed, system.contents());
  }

  @Test
  void theKeyOfARowIsAlwaysTheSameText() {
    List<InternalRow> same = JdbcGenericFrames.internal(JdbcGenericPromise.changed(rows));
    List<InternalRow> first = JdbcGenericFrames.internal(rows);
    try (JdbcGenericDataWriter writer = writer("a-0-0"); JdbcGenericDataWriter other = writer("b-1-1")) {
      for (int i = 0; i < rows.size(); i++) {
        assertEquals(writer.outgoing(first.get(i)).id(), other.outgoing(same.get(i)).id());
      }
    }
  }

  @Test
  void aKeyIsNeverNull() {
    InternalRow nulls = new GenericInternalRow(new Object[JdbcGenericRows.TABLE.size()]);
    try (JdbcGenericDataWriter writer = writer("query-0-0")) {
      String message = assertThrows(JdbcGenericRows.Mismatch.class, () -> writer.write(nulls)).getMessage();
      assertTrue(message.contains("null"), message);
    }
  }

  @SafeVarargs
  private void write(List<Row>... times) throws IOException {
    try (JdbcGenericDataWriter writer = writer("query-0-0")) {
      for (List<Row> time : times) {
        for (InternalRow row : JdbcGenericFrames.internal(time)) {
          writer.write(row);
        }
      }
      writer.commit();
    }
  }

  private JdbcGenericDataWriter writer(String part) {
    return new JdbcGenericDataWriter(JdbcGenericOptions.of(system.options()), JdbcGenericRows.TABLE, part);
  }
}
