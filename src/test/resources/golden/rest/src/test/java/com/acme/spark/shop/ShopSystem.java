package com.acme.spark.shop;

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
final class ShopSystem implements AutoCloseable {
  /** The columns whose values may change between two reads. */
  static final Set<String> UNSTABLE = Set.of();

  private static final StructType SCHEMA = ShopRows.SCHEMA;

  private final ShopServer server = new ShopServer();

  private ShopSystem() {}

  /** A new and empty one. */
  static ShopSystem fresh() {
    return new ShopSystem();
  }

  ShopServer server() {
    return server;
  }

  /** How to reach it. */
  Map<String, String> options() {
    Map<String, String> options = new TreeMap<>();
    options.put("url", "https://api.example.com");
    options.put("url", server.url());
    options.put("retryInitialDelay", "PT0.1S");
    options.put("circuitBreakerFailures", "1000000"); // since tests let much fail
    options.put("startingOffset", "earliest");
    options.put("onError", "fail");
    ways().values().forEach(options::putAll);
    return options;
  }

  /** Adds rows number {@code from} to {@code from + count - 1}. */
  void append(int from, int count) {
    IntStream.range(from, from + count)
        .forEach(i -> server.records().add((ObjectNode) ShopJson.parse(ShopJson.line(expected(i)))));
  }

  /** The rows that are there. */
  List<Row> contents() {
    return server.records().stream().map(ShopJson::row).toList();
  }

  /** What row number i is, in the order of the table's columns. */
  Row expected(int i) {
    Row row = ShopSamples.row(SCHEMA, i);
    Map<String, Object> cells = new LinkedHashMap<>();
    for (int column = 0; column < SCHEMA.size(); column++) {
      cells.put(SCHEMA.fieldNames()[column], row.get(column));
    }

    cells.put("updated_at", timeOf(i));

    cells.put("updated_at", timeOf(i).plus(i % 3, ChronoUnit.MILLIS));
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
    List.of("bearer", "api-key")
        .forEach(other -> options.keySet().removeAll(ways.getOrDefault(other, Map.of()).keySet()));
    options.putAll(ways.getOrDefault(style, Map.of()));
    return options;
  }

  /** By style, the options that prove who is asking. */
  Map<String, Map<String, String>> ways() {
    Map<String, Map<String, String>> ways = new LinkedHashMap<>();
    ways.put("bearer", Map.of("token", "secret"));
    ways.put("api-key", Map.of("apiKey", "secret"));
    return ways;
  }

  /** Takes it away, if it is still there. */
  @Override
  public void close() {
    server.close();
  }
}
