package com.acme.spark.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The API is asked for no fields that nobody reads, and for all that are read. */
class DriveSelectionTest {
  private DriveSystem system;

  @BeforeEach
  void fill() {
    system = DriveSystem.fresh();
    system.append(0, 12);
  }

  @AfterEach
  void close() {
    system.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "name", "size", "media_type", "parent", "created_at", "changed_at", "deleted"})
  void givesEachColumnByItself(String name) {
    Dataset<Row> column = table().select(functions.col("`" + name.replace("`", "``") + "`"));
    Dataset<Row> all = table().localCheckpoint();
    int most = names();
    DriveText.assertSame(all.select(functions.col("`" + name.replace("`", "``") + "`")).collectAsList(), column.collectAsList());
    String some = String.valueOf(system.server().fields());
    assertTrue(some.split(",").length < most, some + " are not fewer than " + most);
  }

  @Test
  void countsWithoutMore() {
    assertEquals(12, table().count());
  }

  private int names() {
    String fields = system.server().fields();
    return fields == null ? 0 : fields.split(",").length;
  }

  private Dataset<Row> table() {
    return DriveSpark.session().read().format("drive").options(system.options()).load();
  }
}
