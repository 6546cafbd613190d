package com.acme.spark.mongodb;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
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
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** The live system of the tests: a collection of its own, written and read without the connector. */
final class MongodbSystem implements AutoCloseable {
  /** The columns whose values may change between two reads: a stream has something in those of events. */
  static final Set<String> UNSTABLE = Set.of("change", "changed_at", "total_before");

  private static final StructType SCHEMA = MongodbRows.SCHEMA;

  /** The columns that are none of a document's own. */
  private static final Set<String> NO_FIELDS =
      Set.of("change", "changed_at", "total_before", "deleted");

  private static final Bson KEY = Indexes.ascending("number");

  private final String name = "tests of mongodb " + UUID.randomUUID();

  private final MongoCollection<BsonDocument> collection =
      MongodbServer.shared().client().getDatabase("tests").getCollection(name, BsonDocument.class);

  private MongodbSystem() {
    collection.createIndex(KEY, new IndexOptions().unique(true).name("key"));
  }

  /** A new and empty one. */
  static MongodbSystem fresh() {
    return new MongodbSystem();
  }

  /** How to reach it. */
  Map<String, String> options() {
    Map<String, String> options = new TreeMap<>();
    options.put("uri", "mongodb://localhost:27017/?replicaSet=rs0");
    options.put("database", "shop");
    options.put("collection", "orders");
    options.put("uri", MongodbServer.shared().uri());
    options.put("database", "tests");
    options.put("collection", name);
    options.put("startingOffset", "earliest");
    options.put("onError", "fail");
    return options;
  }

  /** The collection itself. */
  MongoCollection<BsonDocument> collection() {
    return collection;
  }

  /** Adds rows number {@code from} to {@code from + count - 1}. */
  void append(int from, int count) {
    dropKey(); // what is read may have a key twice
    collection.insertMany(expected(from, count).stream().map(MongodbSystem::document).toList());
  }

  private static BsonDocument document(Row row) {
    BsonDocument document = new BsonDocument();
    for (int i = 0; i < SCHEMA.size(); i++) {
      StructField column = SCHEMA.apply(i);
      if (!NO_FIELDS.contains(column.name())) {
        MongodbPaths.put(document, MongodbRows.source(column.name()), MongodbDocuments.of(column.dataType(), row.get(i)));
      }
    }
    return document;
  }

  /** What row number i is, in the order of the table's columns. */
  Row expected(int i) {
    Row row = MongodbSamples.row(SCHEMA, i);
    Map<String, Object> cells = new LinkedHashMap<>();
    for (int column = 0; column < SCHEMA.size(); column++) {
      cells.put(SCHEMA.fieldNames()[column], MongodbKept.of(SCHEMA.apply(column).dataType(), row.get(column)));
    }

    cells.put("number", whole("number", i));

    UNSTABLE.forEach(column -> cells.put(column, null));

    cells.put("deleted", told("false"));
    return RowFactory.create(cells.values().toArray());
  }

  List<Row> expected(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(this::expected).toList();
  }

  private static Object whole(String column, long value) {
    return MongodbJson.to(SCHEMA.apply(column).dataType(), JsonNodeFactory.instance.numberNode(value));
  }

  private void dropKey() {
    for (BsonDocument index : collection.listIndexes(BsonDocument.class)) {
      if (index.getString("name").getValue().equals("key")) {
        collection.dropIndex("key");
      }
    }
  }

  /** What the column of the operation has in place of a text. */
  static Object told(String operation) {
    DataType type = SCHEMA.apply("deleted").dataType();
    return MongodbJson.to(type, type instanceof StringType ? JsonNodeFactory.instance.textNode(operation) : MongodbJson.parse(operation));
  }

  /** The rows that are there. */
  List<Row> contents() {
    List<Row> rows = new ArrayList<>();
    for (BsonDocument document : collection.find()) {
      Map<String, Object> cells = new LinkedHashMap<>();
      for (StructField column : SCHEMA.fields()) {
        cells.put(column.name(), MongodbDocuments.to(column.dataType(), MongodbPaths.at(document, MongodbRows.source(column.name()))));
      }

      cells.put("deleted", told("false"));
      rows.add(RowFactory.create(cells.values().toArray()));
    }
    return rows;
  }

  /** Takes it away, so that to ask for it is an error. */
  @Override
  public void close() {
    MongodbServer.shared().close(name);
  }
}
