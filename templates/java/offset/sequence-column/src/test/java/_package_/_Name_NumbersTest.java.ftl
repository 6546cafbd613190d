package [=package];

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
class [=Name]NumbersTest {

  @TempDir private Path checkpoint;
  private [=Name]System system;

  @BeforeEach
  void fill() {
    [=Name]Spark.session(); // the stream asks it for the file system of the checkpoint
    system = [=Name]System.fresh();
  }

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void aLimitCountsRowsAndNotNumbers() {
    system.append(0, 2);
    system.append(100, 3);
    [=Name]MicroBatchStream stream = stream();
    [=Name]Offset start = ([=Name]Offset) stream.initialOffset();
    assertEquals(0, start.position());
    assertEquals(new [=Name]Offset(101), stream.latestOffset(start, ReadLimit.maxRows(3)));
    assertEquals(new [=Name]Offset(103), stream.latestOffset(start, ReadLimit.maxRows(5)));
  }

  @Test
  void aLimitNeverSplitsANumber() {
    system.append(0, 3);
    system.append(0, 3);
    [=Name]MicroBatchStream stream = stream();
    [=Name]Offset start = ([=Name]Offset) stream.initialOffset();
    assertEquals(new [=Name]Offset(1), stream.latestOffset(start, ReadLimit.maxRows(1)));
    assertEquals(new [=Name]Offset(1), stream.latestOffset(start, ReadLimit.maxRows(3)));
  }

  @Test
  void waitsWhenTheNewestAreGone() {
    system.append(0, 3);
    [=Name]MicroBatchStream stream = stream();
    [=Name]Offset read = new [=Name]Offset(7);
    assertEquals(read, stream.latestOffset(read, ReadLimit.allAvailable()));
    assertEquals(0, stream.planInputPartitions(read, new [=Name]Offset(3)).length);
  }

  @Test
  void beginsBeforeEveryNumberWhereThereIsNone() {
    assertEquals(new [=Name]Offset(Long.MIN_VALUE), stream().initialOffset());
    system.append(0, 3);
    assertTrue(stream().latestOffset(stream().initialOffset(), ReadLimit.allAvailable()).json().contains("3"));
    assertThrows(ArithmeticException.class, () -> [=Name]Offset.after(Long.MAX_VALUE));
  }

  private [=Name]MicroBatchStream stream() {
    return new [=Name]MicroBatchStream([=Name]Options.of(system.options()), [=Name]Rows.SCHEMA, checkpoint.toString());
  }
}
