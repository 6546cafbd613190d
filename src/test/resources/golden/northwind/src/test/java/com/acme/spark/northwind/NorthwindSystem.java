package com.acme.spark.northwind;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** The live system of the tests: an API of their own, filled and looked at without the connector. */
final class NorthwindSystem implements AutoCloseable {
  /** The columns whose values may change between two reads. */
  static final Set<String> UNSTABLE = Set.of();

  private static final StructType SCHEMA = NorthwindRows.SCHEMA;

  private final NorthwindServer server = new NorthwindServer();

  private NorthwindSystem() {}

  /** A new and empty one. */
  static NorthwindSystem fresh() {
    return new NorthwindSystem();
  }

  NorthwindServer server() {
    return server;
  }

  /** How to reach it. */
  Map<String, String> options() {
    Map<String, String> options = new TreeMap<>();
    options.put("url", server.url());
    options.put("retryInitialDelay", "PT0.1S");
    options.put("circuitBreakerFailures", "1000000"); // since tests let much fail
    return options;
  }

  /** Adds rows number {@code from} to {@code from + count - 1}. */
  void append(int from, int count) {
    IntStream.range(from, from + count)
        .forEach(i -> server.records().add((ObjectNode) NorthwindJson.parse(NorthwindJson.line(expected(i)))));
  }

  /** The rows that are there. */
  List<Row> contents() {
    return server.records().stream().map(NorthwindJson::row).toList();
  }

  /** What row number i is, in the order of the table's columns. */
  Row expected(int i) {
    Row row = NorthwindSamples.row(SCHEMA, i);
    Map<String, Object> cells = new LinkedHashMap<>();
    for (int column = 0; column < SCHEMA.size(); column++) {
      cells.put(SCHEMA.fieldNames()[column], row.get(column));
    }

    cells.put("ordered_at", timeOf(i));
    return RowFactory.create(cells.values().toArray());
  }

  List<Row> expected(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(this::expected).toList();
  }

  private static Instant timeOf(int i) {
    return Instant.parse("2020-01-01T00:00:00Z").plusSeconds(120L * i);
  }

  /** Takes it away, if it is still there. */
  @Override
  public void close() {
    server.close();
  }
}
