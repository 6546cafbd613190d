package com.example.spark.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonMinKey;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.types.ObjectId;

/** A collection of documents that have nothing but an id, and the parts that the connector reads it in. */
final class CustomersDivided implements AutoCloseable {
  static final String FIELD = "_id";

  private final CustomersSystem system = CustomersSystem.fresh();

  private final MongoCollection<BsonDocument> collection = CustomersServer.shared().client().getDatabase("tests")
      .getCollection("bounds " + UUID.randomUUID(), BsonDocument.class); // one without an index of a key, which these documents have none of

  private final MongoDatabase config = CustomersServer.shared().client().getDatabase("config");
  private final String namespace = collection.getNamespace().getFullName();

  void insert(BsonValue id) {
    BsonDocument document = new BsonDocument();
    CustomersPaths.put(document, FIELD, id);
    collection.insertOne(document);
  }

  /** Writes down what a config server would. */
  void shard(BsonDocument key, String... bounds) {
    BsonBinary uuid = new BsonBinary(UUID.randomUUID());
    config.getCollection("collections", BsonDocument.class)
        .insertOne(new BsonDocument("_id", new BsonString(namespace)).append("key", key).append("uuid", uuid));
    Stream.concat(Stream.of(new BsonMinKey()), Stream.of(bounds).map(bound -> new BsonObjectId(new ObjectId(bound)))).forEach(bound ->
        config.getCollection("chunks", BsonDocument.class)
            .insertOne(new BsonDocument("uuid", uuid).append("min", new BsonDocument(FIELD, bound))));
  }

  /** How many documents each part has; together they have each once. */
  List<Integer> sizes(String bounds) throws IOException {
    List<String> all = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    try (CustomersClient client = new CustomersClient(options(bounds))) {
      for (CustomersPartition part : CustomersPartition.plan(client, options(bounds), CustomersFilters.NONE)) {
        List<String> read = read(client, part);
        all.addAll(read);
        sizes.add(read.size());
      }
    }
    List<String> there = collection.find().map(CustomersDivided::id).into(new ArrayList<>());
    assertEquals(there.stream().sorted().toList(), all.stream().sorted().toList());
    return sizes;
  }

  static List<String> read(CustomersClient client, CustomersPartition part) throws IOException {
    List<String> read = new ArrayList<>();
    try (CustomersClient.Cursor documents = client.read(part, List.of(FIELD), Integer.MAX_VALUE)) {
      while (documents.next()) {
        read.add(id(documents.message().document()));
      }
    }
    return read;
  }

  private static String id(BsonDocument document) {
    return String.valueOf(CustomersPaths.at(document, FIELD));
  }

  CustomersOptions options(String bounds) {
    Map<String, String> options = new TreeMap<>(system.options());
    options.putAll(Map.of("collection", collection.getNamespace().getCollectionName(), "bounds", bounds, "numPartitions", "4"));
    return CustomersOptions.of(options);
  }

  @Override
  public void close() {
    system.close();
  }
}
