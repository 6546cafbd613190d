package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonMinKey;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the numbers lie unevenly, parts are cut by a sample of them, or by the chunks that a cluster has made of them already. */
class [=Name]BoundsTest {
  private static final String FIELD = [=partitioning.literalSource];
  private static final int DOCUMENTS = 28; // of 32 or more the stand-in makes a sample only with luck

  private final [=Name]System system = [=Name]System.fresh();
  private final MongoCollection<BsonDocument> collection = [=Name]Server.shared().client().getDatabase("tests")
      .getCollection("bounds " + UUID.randomUUID(), BsonDocument.class); // one without an index of a key, which these documents have none of
  private final MongoDatabase config = [=Name]Server.shared().client().getDatabase("config");
  private final String namespace = collection.getNamespace().getFullName();

  /** All but one lie close together. */
  @BeforeEach
  void fill() {
    collection.insertMany(IntStream.range(0, DOCUMENTS).mapToObj(i -> {
      BsonDocument document = new BsonDocument();
      [=Name]Paths.put(document, FIELD, new BsonInt64(i == DOCUMENTS - 1 ? 1_000_000_000_000L : i));
      return document;
    }).toList());
  }

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void spansMayBeNearlyEmpty() throws IOException {
    assertEquals(List.of(DOCUMENTS - 1L, 0L, 0L, 1L), sizes("span"));
  }

  /** The sample is of more than all documents, so that it is no matter of luck. */
  @Test
  void aSampleDividesEvenly() throws IOException {
    assertEquals(List.of(7L, 7L, 7L, 7L), sizes("sample"));
  }

  @Test
  void chunksDivideAsTheyAre() throws IOException {
    shard(new BsonDocument(FIELD, new BsonInt32(1)).append("other", new BsonInt32(1)), new BsonInt64(20), new BsonInt64(24), new BsonInt64(5000));
    assertEquals(List.of(20L, 4L, 3L, 1L), sizes("chunks"));
  }

  @Test
  void chunksOfHashesSayNothing() throws IOException {
    shard(BsonDocument.parse("{'" + FIELD + "': 'hashed'}"), new BsonInt64(20));
    assertEquals(List.of(7L, 7L, 7L, 7L), sizes("chunks"));
  }

  @Test
  void withoutAClusterThereAreNone() throws IOException {
    assertEquals(List.of(7L, 7L, 7L, 7L), sizes("chunks"));
  }

  /** Writes down what a config server would. */
  private void shard(BsonDocument key, BsonValue... bounds) {
    BsonBinary uuid = new BsonBinary(UUID.randomUUID());
    config.getCollection("collections", BsonDocument.class)
        .insertOne(new BsonDocument("_id", new BsonString(namespace)).append("key", key).append("uuid", uuid));
    MongoCollection<BsonDocument> chunks = config.getCollection("chunks", BsonDocument.class);
    chunks.insertOne(new BsonDocument("uuid", uuid).append("min", new BsonDocument(FIELD, new BsonMinKey())));
    for (BsonValue bound : bounds) {
      chunks.insertOne(new BsonDocument("uuid", uuid).append("min", new BsonDocument(FIELD, bound)));
    }
    chunks.insertOne(BsonDocument.parse("{'uuid': 'of others', 'min': {'" + FIELD + "': 77}}"));
  }

  /** How many documents each part has; together they have all. */
  private List<Long> sizes(String bounds) throws IOException {
    Map<String, String> options = new TreeMap<>(system.options());
    options.putAll(Map.of("collection", collection.getNamespace().getCollectionName(), "bounds", bounds, "numPartitions", "4"));
    List<Long> sizes = new ArrayList<>();
    try ([=Name]Client client = new [=Name]Client([=Name]Options.of(options))) {
      for ([=Name]Partition part : [=Name]Partition.plan(client, [=Name]Options.of(options), [=Name]Filters.NONE)) {
        assertTrue(part.start() < part.end(), part.toString());
        sizes.add(collection.countDocuments(Filters.and(Filters.gte(FIELD, part.start()), Filters.lt(FIELD, part.end()))));
      }
    }
    assertEquals(DOCUMENTS, sizes.stream().mapToLong(Long::longValue).sum());
    return sizes;
  }
}
