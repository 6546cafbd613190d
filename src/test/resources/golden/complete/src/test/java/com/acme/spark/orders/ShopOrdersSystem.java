package com.acme.spark.orders;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** The live system of the tests: a folder of its own, written and read without the connector. */
final class ShopOrdersSystem implements AutoCloseable {
  /** The columns whose values may change between two reads. */
  static final Set<String> UNSTABLE = Set.of();

  private static final StructType SCHEMA = ShopOrdersRows.SCHEMA;

  private final Path folder;

  private ShopOrdersSystem(Path folder) {
    this.folder = folder;
  }

  /** A new and empty one. */
  static ShopOrdersSystem fresh() {
    try {
      return new ShopOrdersSystem(Files.createTempDirectory("shop-orders-"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How to reach it. */
  Map<String, String> options() {
    Map<String, String> options = new TreeMap<>();
    options.put("path", "/tmp/records");
    options.put("shop", "de-1");
    options.put("path", folder.toString());
    options.put("startingOffset", "earliest");
    options.put("onError", "fail");
    return options;
  }

  /** Adds rows number {@code from} to {@code from + count - 1}. */
  void append(int from, int count) {
    List<String> shards = shards();
    for (int k = 0; k < shards.size(); k++) {
      int shard = k;
      append(shards.get(k), IntStream.range(from, from + count).filter(i -> i % shards.size() == shard).toArray());
    }
  }

  private static List<String> shards() {
    List<String> shards = new ArrayList<>(List.of("0"));
    return shards;
  }

  /** Adds rows of these numbers to a shard. */
  void append(String shard, int... numbers) {
    List<String> lines = IntStream.of(numbers).mapToObj(i -> ShopOrdersJson.line(expected(i))).toList();
    if (lines.isEmpty()) {
      return;
    }
    try {
      Files.createDirectories(shard(shard));
      Path draft = Files.write(Files.createTempFile(folder, "draft", ""), lines);
      Path file = shard(shard).resolve(String.format("%020d.jsonl", length(shard)));
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long length(String shard) throws IOException {
    List<Path> files = files(shard(shard));
    if (files.isEmpty()) {
      return 0;
    }
    Path last = files.get(files.size() - 1);
    return Long.parseLong(last.getFileName().toString().substring(0, 20)) + Files.readAllLines(last).size();
  }

  Path shard(String shard) {
    return folder.resolve("log").resolve(shard);
  }

  /** The files of the log below a directory, in order. */
  static List<Path> files(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(directory)) {
      return walk.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
  }

  /** The rows that are there: of those that share a key, the last. */
  List<Row> contents() {
    Map<String, Row> rows = new LinkedHashMap<>();
    try {
      for (Path file : files(folder)) {
        for (String line : Files.readAllLines(file)) {
          JsonNode record = ShopOrdersJson.parse(line);
          rows.put(record.path("_key").asText("line " + rows.size()), ShopOrdersJson.row(record));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(rows.values());
  }

  /** What row number i is, in the order of the table's columns. */
  Row expected(int i) {
    Row row = ShopOrdersSamples.row(SCHEMA, i);
    Map<String, Object> cells = new LinkedHashMap<>();
    for (int column = 0; column < SCHEMA.size(); column++) {
      cells.put(SCHEMA.fieldNames()[column], row.get(column));
    }

    cells.put("_rescued_data", null);

    cells.put("placed_at", timeOf(i));

    cells.put("placed_at", timeOf(i));
    return RowFactory.create(cells.values().toArray());
  }

  List<Row> expected(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(this::expected).toList();
  }

  private static Instant timeOf(int i) {
    return Instant.parse("2020-01-01T00:00:00Z").plusSeconds(120L * i);
  }

  /** Whether a column is a field of the record. */
  static boolean isField(String column) {
    return ShopOrdersRows.SCHEMA.getFieldIndex(column).isDefined();
  }

  /** Adds row number {@code i} with other values in some columns. */
  void append(int i, Map<String, JsonNode> instead) {
    try {
      Path draft = Files.write(Files.createTempFile(folder, "draft", ""), List.of(ShopOrdersJson.record(expected(i), instead).toString()));
      Path file = Files.createDirectories(shard("0")).resolve(String.format("%020d.jsonl", length("0")));
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes it away, if it is still there. */
  @Override
  public void close() {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
