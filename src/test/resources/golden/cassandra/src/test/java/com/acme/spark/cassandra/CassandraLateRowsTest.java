package com.acme.spark.cassandra;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row that shows up late, but within the lag, is read once, and so are those between two offsets; one behind rows that were read is not seen. */
class CassandraLateRowsTest {
  @TempDir private Path checkpoint;
  private final CassandraSystem system = CassandraSystem.fresh();

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void whatShowsUpWithinTheLagIsReadOnce() throws Exception {
    Row old = show(0, Duration.ofHours(2));
    Row young = show(1, Duration.ofMinutes(30));
    CassandraStream stream = new CassandraStream(system, checkpoint).with("lag", "PT1H");
    stream.runAll();
    CassandraText.assertSame(List.of(old), stream.rows());
    Row late = show(2, Duration.ofMinutes(45));
    stream.with("lag", "PT1M").runAll();
    stream.runAll();
    CassandraText.assertSame(List.of(old, young, late), stream.rows());
  }

  @Test
  void whatShowsUpBehindWhatWasReadIsNotSeen() throws Exception {
    Row old = show(0, Duration.ofHours(2));
    Row young = show(1, Duration.ofMinutes(30));
    CassandraStream stream = new CassandraStream(system, checkpoint).with("lag", "PT1H");
    stream.runAll();
    show(2, Duration.ofHours(3));
    stream.with("lag", "PT1M").runAll();
    CassandraText.assertSame(List.of(old, young), stream.rows());
  }

  /** Those that lie between the same two offsets come together, whatever the limit. */
  @Test
  void timesMayBeFinerThanOffsets() throws Exception {
    Instant start = Instant.now().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);
    List<Row> shown = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      shown.add(show(i, start.plusSeconds(i / 3).plusMillis(i % 3)));
    }
    CassandraStream stream = new CassandraStream(system, checkpoint).with("maxRowsPerTrigger", "2");
    stream.runAll();
    CassandraText.assertSame(shown, stream.rows());
  }

  /** Lets the table have a row from now on whose time is so long ago. */
  private Row show(int i, Duration ago) {
    return show(i, Instant.now().minus(ago).truncatedTo(ChronoUnit.SECONDS));
  }

  private Row show(int i, Instant time) {
    Row row = system.expected(i);
    Object[] cells = new Object[row.size()];
    for (int column = 0; column < cells.length; column++) {
      cells[column] = CassandraRows.SCHEMA.fieldNames()[column].equals("updated_at") ? time : row.get(column);
    }
    Row shown = RowFactory.create(cells);
    system.insert(List.of(shown));
    return shown;
  }
}
