package com.acme.spark.sentinel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
final class SentinelSigninsSystem implements AutoCloseable {
  /** The columns whose values may change between two reads. */
  static final Set<String> UNSTABLE = Set.of();

  private static final StructType SCHEMA = SentinelSigninsRows.SCHEMA;

  private final SentinelSigninsServer server = new SentinelSigninsServer();

  private SentinelSigninsSystem() {}

  /** A new and empty one. */
  static SentinelSigninsSystem fresh() {
    return new SentinelSigninsSystem();
  }

  SentinelSigninsServer server() {
    return server;
  }

  /** How to reach it. */
  Map<String, String> options() {
    Map<String, String> options = new TreeMap<>();
    options.put("workspaceId", "00000000-0000-0000-0000-000000000000");
    options.put("url", server.url());
    options.put("retryInitialDelay", "PT0.1S");
    options.put("circuitBreakerFailures", "1000000"); // since tests let much fail
    options.put("startingOffset", "earliest");
    ways().values().forEach(options::putAll);
    options.put("authorityUrl", server.url());
    return options;
  }

  /** Adds rows number {@code from} to {@code from + count - 1}. */
  void append(int from, int count) {
    IntStream.range(from, from + count)
        .forEach(i -> server.records().add((ObjectNode) SentinelSigninsJson.parse(SentinelSigninsJson.line(expected(i)))));
  }

  /** The rows that are there. */
  List<Row> contents() {
    return server.records().stream().map(SentinelSigninsJson::row).toList();
  }

  /** What row number i is, in the order of the table's columns. */
  Row expected(int i) {
    Row row = SentinelSigninsSamples.row(SCHEMA, i);
    Map<String, Object> cells = new LinkedHashMap<>();
    for (int column = 0; column < SCHEMA.size(); column++) {
      cells.put(SCHEMA.fieldNames()[column], row.get(column));
    }

    cells.put("time_generated", timeOf(i));

    cells.put("time_generated", timeOf(i).plus(i % 3, ChronoUnit.MICROS));
    return RowFactory.create(cells.values().toArray());
  }

  List<Row> expected(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(this::expected).toList();
  }

  private static Instant timeOf(int i) {
    return Instant.parse("2020-01-01T00:00:00Z").plusSeconds(120L * i);
  }

  /** How to reach it with no other proof than that one, or with none. */
  Map<String, String> options(String style) {
    Map<String, Map<String, String>> ways = ways();
    Map<String, String> options = options();
    List.of("azure-service-principal")
        .forEach(other -> options.keySet().removeAll(ways.getOrDefault(other, Map.of()).keySet()));
    options.putAll(ways.getOrDefault(style, Map.of()));
    return options;
  }

  /** By style, the options that prove who is asking. */
  Map<String, Map<String, String>> ways() {
    Map<String, Map<String, String>> ways = new LinkedHashMap<>();
    ways.put("azure-service-principal", Map.of("tenantId", "tenant", "clientId", "reader", "clientSecret", "secret"));
    return ways;
  }

  /** Takes it away, if it is still there. */
  @Override
  public void close() {
    server.close();
  }
}
