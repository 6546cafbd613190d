package com.example.spark.readings;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a write leaves in Cassandra is what the options say. */
class ReadingsUpsertTest {
  private final ReadingsSystem system = ReadingsSystem.fresh();
  private final List<Row> rows = ReadingsPromise.rows(system, 2, 10);

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void nullsTakeAwayNothingUnlessAsked() {
    write(rows, "writeNulls", "true");
    write(ReadingsPromise.changed(rows), "writeNulls", "false");
    ReadingsText.assertSame(rows, system.contents());
    write(ReadingsPromise.changed(rows), "writeNulls", "true");
    ReadingsText.assertSame(ReadingsPromise.changed(rows), system.contents());
  }

  @Test
  void rowsHaveATimeToLive() {
    write(rows, "ttl", "PT1H");
    int ttl = system.server().session().execute("SELECT ttl(" + plain() + ") FROM " + system.table()).all().stream()
        .filter(row -> !row.isNull(0)).mapToInt(row -> row.getInt(0)).max().orElseThrow();
    assertTrue(ttl > 3500 && ttl <= 3600, "" + ttl);
    write(rows);
    assertTrue(system.server().session().execute("SELECT ttl(" + plain() + ") FROM " + system.table()).all().stream().allMatch(row -> row.isNull(0)));
  }

  private static String plain() {
    return Stream.of(ReadingsRows.SCHEMA.fields()).filter(StructField::nullable).map(StructField::name)
        .map(ReadingsRows::source).map(ReadingsSystem::quoted).findFirst().orElseThrow();
  }

  @Test
  void anotherPrimaryKeyIsRefused() {
    assertRefused("Other", "(other int PRIMARY KEY)", "the primary key of");
  }

  @Test
  void countersAreRefused() {
    assertRefused("Counted", "(" + keys("") + ", visits counter, PRIMARY KEY (" + keys(null) + "))", "has counters");
  }

  private static String keys(String type) {
    return Stream.of("sensor").map(column -> ReadingsSystem.quoted(ReadingsRows.source(column)) + (type == null ? "" : " "
        + ReadingsCells.type(ReadingsRows.SCHEMA.apply(column).dataType(), null, null))).collect(Collectors.joining(", "));
  }

  private void assertRefused(String name, String columns, String reason) {
    String table = "\"" + ReadingsSystem.KEYSPACE + "\"." + ReadingsSystem.quoted(name);
    system.run("CREATE TABLE " + table + " " + columns);
    try {
      String message = assertThrows(Exception.class, () -> write(rows, "table", name)).getMessage();
      assertTrue(message.contains(reason), message);
    } finally {
      system.run("DROP TABLE " + table);
    }
  }

  private void write(List<Row> some, String... more) {
    Map<String, String> options = new TreeMap<>(system.options());
    for (int i = 0; i < more.length; i += 2) {
      options.put(more[i], more[i + 1]);
    }
    ReadingsFrames.of(some).write().format("readings").options(options).mode("append").save();
  }
}
