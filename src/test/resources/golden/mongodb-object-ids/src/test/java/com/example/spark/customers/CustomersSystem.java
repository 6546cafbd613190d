package com.example.spark.customers;

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
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.bson.BsonDocument;
import org.bson.BsonObjectId;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** The live system of the tests: a collection of its own, written and read without the connector. */
final class CustomersSystem implements AutoCloseable {
  /** The columns whose values may change between two reads: a stream has something in those of events. */
  static final Set<String> UNSTABLE = Set.of();

  private static final StructType SCHEMA = CustomersRows.SCHEMA;

  /** The columns that are none of a document's own. */
  private static final Set<String> NO_FIELDS =
      Set.of("operation");

  private static final Bson KEY = Indexes.ascending("_id");

  private final String name = "tests of customers " + UUID.randomUUID();

  private final MongoCollection<BsonDocument> collection =
      CustomersServer.shared().client().getDatabase("tests").getCollection(name, BsonDocument.class);

  private CustomersSystem() {
    collection.createIndex(KEY, new IndexOptions().unique(true).name("key"));
  }

  /** A new and empty one. */
  static CustomersSystem fresh() {
    return new CustomersSystem();
  }

  /** How to reach it. */
  Map<String, String> options() {
    Map<String, String> options = new TreeMap<>();
    options.put("uri", "mongodb://localhost:27017/?replicaSet=rs0");
    options.put("database", "shop");
    options.put("collection", "orders");
    options.put("uri", CustomersServer.shared().uri());
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
    dropKey(); // what is read may have a key twice
    collection.insertMany(expected(from, count).stream().map(CustomersSystem::document).toList());
  }

  private static BsonDocument document(Row row) {
    BsonDocument document = new BsonDocument();
    for (int i = 0; i < SCHEMA.size(); i++) {
      StructField column = SCHEMA.apply(i);
      if (!NO_FIELDS.contains(column.name())) {
        CustomersPaths.put(document, CustomersRows.source(column.name()), CustomersDocuments.of(column.dataType(), row.get(i)));
      }
    }
    CustomersPaths.put(document, "_id", new BsonObjectId(new ObjectId(row.getString(SCHEMA.fieldIndex("id")))));
    return document;
  }

  /** What row number i is, in the order of the table's columns. */
  Row expected(int i) {
    Row row = CustomersSamples.row(SCHEMA, i);
    Map<String, Object> cells = new LinkedHashMap<>();
    for (int column = 0; column < SCHEMA.size(); column++) {
      cells.put(SCHEMA.fieldNames()[column], CustomersKept.of(SCHEMA.apply(column).dataType(), row.get(column)));
    }

    cells.compute("id", (column, other) -> idOf(column, other, i)); // no two documents have the same

    cells.compute("id", (column, other) -> idOf(column, other, i));

    cells.put("operation", told("upsert"));
    return RowFactory.create(cells.values().toArray());
  }

  List<Row> expected(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(this::expected).toList();
  }

  private static Object whole(String column, long value) {
    return CustomersJson.to(SCHEMA.apply(column).dataType(), JsonNodeFactory.instance.numberNode(value));
  }

  /** A number, or the text of an ObjectId, which begins with its time. */
  private static Object idOf(String column, Object other, int i) {
    DataType type = SCHEMA.apply(column).dataType();
    if (type instanceof NumericType) {
      return whole(column, i);
    }
    return type.equals(DataTypes.StringType) ? String.format("%08x%016x", 1_577_836_800L + 120L * i, i) : other;
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
    DataType type = SCHEMA.apply("operation").dataType();
    return CustomersJson.to(type, type instanceof StringType ? JsonNodeFactory.instance.textNode(operation) : CustomersJson.parse(operation));
  }

  /** The rows that are there. */
  List<Row> contents() {
    List<Row> rows = new ArrayList<>();
    for (BsonDocument document : collection.find()) {
      Map<String, Object> cells = new LinkedHashMap<>();
      for (StructField column : SCHEMA.fields()) {
        cells.put(column.name(), CustomersDocuments.to(column.dataType(), CustomersPaths.at(document, CustomersRows.source(column.name()))));
      }

      cells.put("operation", told("upsert"));
      rows.add(RowFactory.create(cells.values().toArray()));
    }
    return rows;
  }

  /** Takes it away, so that to ask for it is an error. */
  @Override
  public void close() {
    CustomersServer.shared().close(name);
  }
}
