package com.acme.spark.associations;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.CharType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructType;

/** The live system of the tests: an API of their own, filled and looked at without the connector. */
final class HubspotAssociationsSystem implements AutoCloseable {
  /** The columns whose values may change between two reads. */
  static final Set<String> UNSTABLE = Set.of();

  private static final StructType SCHEMA = HubspotAssociationsRows.SCHEMA;

  private final HubspotAssociationsServer server = new HubspotAssociationsServer();

  private HubspotAssociationsSystem() {}

  /** A new and empty one. */
  static HubspotAssociationsSystem fresh() {
    return new HubspotAssociationsSystem();
  }

  HubspotAssociationsServer server() {
    return server;
  }

  /** How to reach it. */
  Map<String, String> options() {
    Map<String, String> options = new TreeMap<>();
    options.put("url", server.url());
    options.put("retryInitialDelay", "PT0.1S");
    options.put("circuitBreakerFailures", "1000000"); // since tests let much fail
    ways().values().forEach(options::putAll);
    return options;
  }

  /** Adds rows number {@code from} to {@code from + count - 1}. */
  void append(int from, int count) {
    IntStream.range(from, from + count)
        .forEach(i -> server.records().add((ObjectNode) HubspotAssociationsJson.parse(HubspotAssociationsJson.line(expected(i)))));
  }

  /** The rows that are there. */
  List<Row> contents() {
    return server.records().stream().map(HubspotAssociationsJson::row).toList();
  }

  /** What row number i is, in the order of the table's columns. */
  Row expected(int i) {
    Row row = HubspotAssociationsSamples.row(SCHEMA, i);
    Map<String, Object> cells = new LinkedHashMap<>();
    for (int column = 0; column < SCHEMA.size(); column++) {
      cells.put(SCHEMA.fieldNames()[column], row.get(column));
    }

    cells.computeIfPresent("contact_id", (column, any) -> one(column, i % 3));
    return RowFactory.create(cells.values().toArray());
  }

  List<Row> expected(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(this::expected).toList();
  }

  private static Object whole(String column, long value) {
    return HubspotAssociationsJson.to(SCHEMA.apply(column).dataType(), JsonNodeFactory.instance.numberNode(value));
  }

  /** How to reach it with no other proof than that one, or with none. */
  Map<String, String> options(String style) {
    Map<String, Map<String, String>> ways = ways();
    Map<String, String> options = options();
    List.of("bearer", "oauth2-refresh-token")
        .forEach(other -> options.keySet().removeAll(ways.getOrDefault(other, Map.of()).keySet()));
    options.putAll(ways.getOrDefault(style, Map.of()));
    return options;
  }

  /** By style, the options that prove who is asking. */
  Map<String, Map<String, String>> ways() {
    Map<String, Map<String, String>> ways = new LinkedHashMap<>();
    ways.put("bearer", Map.of("token", "secret"));
    ways.put("oauth2-refresh-token", Map.of("tokenUrl", server.url() + "/login/token",
        "clientId", "reader", "clientSecret", "secret", "refreshToken", "refresh"));
    return ways;
  }

  private static Object one(String column, int value) {
    DataType type = SCHEMA.apply(column).dataType();
    if (type instanceof NumericType) {
      return whole(column, value);
    }
    return type instanceof CharType fixed ? String.format("%-" + fixed.length() + "d", value) : String.valueOf(value);
  }

  /** Takes it away, if it is still there. */
  @Override
  public void close() {
    server.close();
  }
}
