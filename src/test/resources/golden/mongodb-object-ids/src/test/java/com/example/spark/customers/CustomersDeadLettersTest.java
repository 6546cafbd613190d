package com.example.spark.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dead letters of many tasks, and of many attempts of a task, do not get into each other's way. */
class CustomersDeadLettersTest {
  private final CustomersSystem system = CustomersSystem.fresh();

  private final Optional<StructField> neverNull =
      Stream.of(CustomersRows.SCHEMA.fields()).filter(field -> !field.nullable()).findFirst();

  @TempDir private Path letters;

  /** Without a column that is never null, every row fits. */
  @BeforeEach
  void aRowOfNullsDoesNotFit() {
    assumeTrue(neverNull.isPresent());
  }

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void everyTaskKeepsItsOwn() throws IOException {
    List<Row> rows = CustomersPromise.rows(system, 0, 6);
    Dataset<Row> frame = CustomersFrames.of(rows);
    frame.union(withoutKey(frame)).write().format("customers").options(options()).mode("append").save();
    CustomersText.assertSame(rows, system.contents());
    assertEquals(rows.size(), letters().size());
  }

  private Dataset<Row> withoutKey(Dataset<Row> frame) {
    String column = neverNull.orElseThrow().name();
    return frame.withColumn(column, functions.lit(null).cast(frame.schema().apply(column).dataType()));
  }

  @Test
  void anotherAttemptHasAnotherDraft() throws IOException {
    InternalRow nulls = new GenericInternalRow(new Object[CustomersRows.TABLE.size()]);
    try (CustomersDataWriter first = writer(); CustomersDataWriter second = writer()) {
      first.write(nulls);
      second.write(nulls);
      second.write(nulls);
      first.abort();
      second.commit();
    }
    assertEquals(2, letters().size());
  }

  private CustomersDataWriter writer() {
    return new CustomersDataWriter(CustomersOptions.of(options()), CustomersRows.TABLE, "query-0-0");
  }

  private Map<String, String> options() {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put("onError", "dead-letter");
    options.put("errorPath", letters.toString());
    return options;
  }

  private List<String> letters() throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(letters)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".jsonl")).toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    return lines;
  }
}
