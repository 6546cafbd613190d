package com.acme.spark.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.apache.spark.sql.connector.read.streaming.ReadLimit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers of a column have gaps and may be there twice, and the greatest may go again. */
class WarehouseNumbersTest {
  @TempDir private Path checkpoint;
  private WarehouseSystem system;

  @BeforeEach
  void fill() {
    WarehouseSpark.session(); // the stream asks it for the file system of the checkpoint
    system = WarehouseSystem.fresh();
  }

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void aLimitCountsRowsAndNotNumbers() {
    system.append(0, 2);
    system.append(100, 3);
    WarehouseMicroBatchStream stream = stream();
    WarehouseOffset start = (WarehouseOffset) stream.initialOffset();
    assertEquals(0, start.position());
    assertEquals(new WarehouseOffset(101), stream.latestOffset(start, ReadLimit.maxRows(3)));
    assertEquals(new WarehouseOffset(103), stream.latestOffset(start, ReadLimit.maxRows(5)));
  }

  @Test
  void aLimitNeverSplitsANumber() {
    system.append(0, 3);
    system.append(0, 3);
    WarehouseMicroBatchStream stream = stream();
    WarehouseOffset start = (WarehouseOffset) stream.initialOffset();
    assertEquals(new WarehouseOffset(1), stream.latestOffset(start, ReadLimit.maxRows(1)));
    assertEquals(new WarehouseOffset(1), stream.latestOffset(start, ReadLimit.maxRows(3)));
  }

  @Test
  void waitsWhenTheNewestAreGone() {
    system.append(0, 3);
    WarehouseMicroBatchStream stream = stream();
    WarehouseOffset read = new WarehouseOffset(7);
    assertEquals(read, stream.latestOffset(read, ReadLimit.allAvailable()));
    assertEquals(0, stream.planInputPartitions(read, new WarehouseOffset(3)).length);
  }

  @Test
  void beginsBeforeEveryNumberWhereThereIsNone() {
    assertEquals(new WarehouseOffset(Long.MIN_VALUE), stream().initialOffset());
    system.append(0, 3);
    assertTrue(stream().latestOffset(stream().initialOffset(), ReadLimit.allAvailable()).json().contains("3"));
    assertThrows(ArithmeticException.class, () -> WarehouseOffset.after(Long.MAX_VALUE));
  }

  private WarehouseMicroBatchStream stream() {
    return new WarehouseMicroBatchStream(WarehouseOptions.of(system.options()), WarehouseRows.SCHEMA, checkpoint.toString());
  }
}
