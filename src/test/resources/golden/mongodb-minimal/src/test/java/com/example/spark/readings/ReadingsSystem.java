package com.example.spark.readings;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.bson.BsonDocument;

/** The live system of the tests: a collection of its own, written and read without the connector. */
final class ReadingsSystem implements AutoCloseable {
  /** The columns whose values may change between two reads: a stream has something in those of events. */
  static final Set<String> UNSTABLE = Set.of();

  private static final StructType SCHEMA = ReadingsRows.SCHEMA;

  /** The columns that are none of a document's own. */
  private static final Set<String> NO_FIELDS =
      Set.of();

  private final String name = "tests of readings " + UUID.randomUUID();

  private final MongoCollection<BsonDocument> collection =
      ReadingsServer.shared().client().getDatabase("tests").getCollection(name, BsonDocument.class);

  private ReadingsSystem() {
  }

  /** A new and empty one. */
  static ReadingsSystem fresh() {
    return new ReadingsSystem();
  }

  /** How to reach it. */
  Map<String, String> options() {
    Map<String, String> options = new TreeMap<>();
    options.put("uri", "mongodb://localhost:27017/?replicaSet=rs0");
    options.put("database", "shop");
    options.put("collection", "orders");
    options.put("uri", ReadingsServer.shared().uri());
    options.put("database", "tests");
    options.put("collection", name);
    options.put("onError", "fail");
    return options;
  }

  /** The collection itself. */
  MongoCollection<BsonDocument> collection() {
    return collection;
  }

  /** Adds rows number {@code from} to {@code from + count - 1}. */
  void append(int from, int count) {
    collection.insertMany(expected(from, count).stream().map(ReadingsSystem::document).toList());
  }

  private static BsonDocument document(Row row) {
    BsonDocument document = new BsonDocument();
    for (int i = 0; i < SCHEMA.size(); i++) {
      StructField column = SCHEMA.apply(i);
      if (!NO_FIELDS.contains(column.name())) {
        ReadingsPaths.put(document, ReadingsRows.source(column.name()), ReadingsDocuments.of(column.dataType(), row.get(i)));
      }
    }
    return document;
  }

  /** What row number i is, in the order of the table's columns. */
  Row expected(int i) {
    Row row = ReadingsSamples.row(SCHEMA, i);
    Map<String, Object> cells = new LinkedHashMap<>();
    for (int column = 0; column < SCHEMA.size(); column++) {
      cells.put(SCHEMA.fieldNames()[column], ReadingsKept.of(SCHEMA.apply(column).dataType(), row.get(column)));
    }

    cells.put("id", whole("id", i));
    return RowFactory.create(cells.values().toArray());
  }

  List<Row> expected(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(this::expected).toList();
  }

  private static Object whole(String column, long value) {
    return ReadingsJson.to(SCHEMA.apply(column).dataType(), JsonNodeFactory.instance.numberNode(value));
  }

  /** The rows that are there. */
  List<Row> contents() {
    List<Row> rows = new ArrayList<>();
    for (BsonDocument document : collection.find()) {
      Map<String, Object> cells = new LinkedHashMap<>();
      for (StructField column : SCHEMA.fields()) {
        cells.put(column.name(), ReadingsDocuments.to(column.dataType(), ReadingsPaths.at(document, ReadingsRows.source(column.name()))));
      }
      rows.add(RowFactory.create(cells.values().toArray()));
    }
    return rows;
  }

  /** Takes it away, so that to ask for it is an error. */
  @Override
  public void close() {
    ReadingsServer.shared().close(name);
  }
}
