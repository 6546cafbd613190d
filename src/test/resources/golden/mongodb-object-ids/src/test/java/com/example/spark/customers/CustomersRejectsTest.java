package com.example.spark.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that do not fit stop the write, or are left out, or are put aside, as the option says. */
class CustomersRejectsTest {
  private static final InternalRow NULLS = new GenericInternalRow(new Object[CustomersRows.TABLE.size()]);

  private final CustomersSystem system = CustomersSystem.fresh();
  private final List<InternalRow> rows = CustomersFrames.internal(CustomersPromise.rows(system, 0, 3));

  @TempDir
  Path letters;

  /** Without a column that is never null, every row fits. */
  @BeforeEach
  void aRowOfNullsDoesNotFit() {
    assumeTrue(Stream.of(CustomersRows.SCHEMA.fields()).anyMatch(field -> !field.nullable()));
  }

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void theErrorNamesTheColumn() {
    String column = Stream.of(CustomersRows.SCHEMA.fields()).filter(field -> !field.nullable())
        .map(StructField::name).findFirst().orElseThrow();
    try (CustomersDataWriter writer = writer("fail")) {
      String message = assertThrows(CustomersRows.Mismatch.class, () -> writer.write(NULLS)).getMessage();
      assertTrue(message.startsWith(column + ": null"), message);
    }
  }

  @Test
  void skippedRowsAreCounted() throws IOException {
    try (CustomersDataWriter writer = writer("skip", "maxSkipped", "2")) {
      writeAll(writer);
      writer.commit();
      assertEquals(List.of("recordsWritten=3", "rowsRejected=2"), counts(writer));
      assertThrows(IllegalStateException.class, () -> writer.write(NULLS));
    }
  }

  @Test
  void deadLettersAppearWhenTheTaskCommits() throws IOException {
    try (CustomersDataWriter writer = writer("dead-letter", "errorPath", letters.toString())) {
      writeAll(writer);
      assertEquals(List.of(), letters());
      writer.commit();
    }
    assertEquals(2, letters().size());
    assertTrue(letters().get(0).contains("null"), letters().get(0));
  }

  @Test
  void aRepeatedTaskReplacesItsDeadLetters() throws IOException {
    deadLettersAppearWhenTheTaskCommits();
    Files.writeString(letters.resolve("query-0-0.jsonl"), "of an earlier run");
    try (CustomersDataWriter killed = writer("dead-letter", "errorPath", letters.toString());
        CustomersDataWriter writer = writer("dead-letter", "errorPath", letters.toString())) {
      writeAll(killed);
      writeAll(writer);
      writer.commit();
    }
    assertEquals(2, letters().size());
    try (CustomersDataWriter writer = writer("dead-letter", "errorPath", letters.toString())) {
      writer.commit();
    }
    assertEquals(List.of(), letters());
  }

  @Test
  void deadLettersOfAnAbortedTaskAreDropped() throws IOException {
    try (CustomersDataWriter writer = writer("dead-letter", "errorPath", letters.toString())) {
      writeAll(writer);
      writer.abort();
    }
    try (Stream<Path> left = Files.list(letters)) {
      assertEquals(List.of(), left.toList());
    }
  }

  private void writeAll(CustomersDataWriter writer) throws IOException {
    writer.write(NULLS);
    for (InternalRow row : rows) {
      writer.write(row);
    }
    writer.write(NULLS);
  }

  private static List<String> counts(CustomersDataWriter writer) {
    return Stream.of(writer.currentMetricsValues())
        .filter(metric -> metric.name().matches("rows.*|records.*"))
        .map(metric -> metric.name() + "=" + metric.value())
        .sorted()
        .toList();
  }

  private List<String> letters() throws IOException {
    Path file = letters.resolve("query-0-0.jsonl");
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  private CustomersDataWriter writer(String onError, String... more) {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put("onError", onError);
    if (more.length > 0) {
      options.put(more[0], more[1]);
    }
    return new CustomersDataWriter(CustomersOptions.of(options), CustomersRows.TABLE, "query-0-0");
  }
}
