package com.acme.spark.mongodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.RawBsonDocument;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.configuration.CodecRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A row is a change: of deletions as well, with what is told of the document, and what columns ask of the event. */
class MongodbChangesTest {
  private static final CodecRegistry CODECS = MongoClientSettings.getDefaultCodecRegistry();
  private static final String KEY = "{'_id': 7}";
  private static final String LEFT = "{'_id': 7, 'said': 'after'}";
  private static final String BEFORE = "{'_id': 7, 'said': 'before'}";

  private final MongodbSystem system = MongodbSystem.fresh();

  private final MongoCollection<BsonDocument> collection = MongodbServer.shared().client().getDatabase("tests")
      .getCollection("changes " + UUID.randomUUID(), BsonDocument.class); // one without an index of a key, which these documents have none of

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void deletionsAreRows() throws IOException {
    change();
    try (MongodbClient client = client(Map.of())) {
      MongodbClient.Page page = client.page(client.earliest(), 1000);
      assertEquals(List.of("{\"_id\": 1}", "{\"_id\": 2}", "{\"_id\": 2, \"said\": \"more\"}", "{\"_id\": 1}"),
          page.messages().stream().map(MongodbChangesTest::plain).toList());
      assertEquals(List.of(), client.page(page.next(), 1000).messages());
    }
  }

  private void change() {
    collection.insertMany(List.of(BsonDocument.parse("{_id: 1}"), BsonDocument.parse("{_id: 2}")));
    collection.updateOne(Filters.eq(2), Updates.set("said", "more"));
    collection.deleteOne(Filters.eq(1));
  }

  @Test
  void theServerIsAskedForImages() throws IOException {
    try (MongodbClient client = client(Map.of("fullDocument", "required", "fullDocumentBeforeChange", "when-available"))) {
      client.page(client.earliest(), 1000);
    }
    String asked = MongodbServer.shared().aggregated();
    assertTrue(asked.contains("\"fullDocument\" : \"required\"") && asked.contains("\"fullDocumentBeforeChange\" : \"whenAvailable\""), asked);
  }

  /** Events as a server with images gives them, which the stand-in does not. */
  @Test
  void aRowIsWhatIsToldOfTheDocument() {
    assertEquals(Optional.of(BsonDocument.parse(LEFT).toJson()), row("update-lookup", "update", LEFT, BEFORE));
    assertEquals(Optional.of(BsonDocument.parse(BEFORE).toJson()), row("when-available", "delete", null, BEFORE));
    assertEquals(Optional.of(BsonDocument.parse(KEY).toJson()), row("when-available", "delete", null, null));
    assertEquals(Optional.of(BsonDocument.parse(KEY).toJson()), row("default", "update", null, null));
    assertEquals(Optional.empty(), row("update-lookup", "update", null, null));
  }

  @Test
  void columnsOfTheEventAreFilled() {
    MongodbClient.Message row = message("required", "update", LEFT, BEFORE).orElseThrow();
    Map<String, Object> told = Map.of("$operationType", "update", "$documentKey._id", 7, "$fullDocumentBeforeChange.said", "before",
        "$updateDescription.updatedFields.said", "after", "$clusterTime", "2024-02-29T00:00:00Z", "$wallTime", "2024-02-29T00:00:00.001Z");
    told.forEach((source, value) -> {
      boolean asked = new MongodbRows(MongodbRows.SCHEMA).sources().stream().anyMatch(column -> column.split("\\.")[0].equals(source.split("\\.")[0]));
      assertEquals(asked ? value.toString() : "null", String.valueOf(row.value(source)), source);
    });
  }

  private Optional<String> row(String fullDocument, String operation, String left, String before) {
    return message(fullDocument, operation, left, before).map(MongodbChangesTest::plain);
  }

  private Optional<MongodbClient.Message> message(String fullDocument, String operation, String left, String before) {
    BsonDocument event = BsonDocument.parse("{'_id': {'_data': '82'}, 'operationType': '" + operation + "', 'documentKey': " + KEY
        + ", 'fullDocument': " + left + ", 'fullDocumentBeforeChange': " + before + ", 'updateDescription': {'updatedFields': {'said': 'after'}, "
        + "'removedFields': []}, 'clusterTime': {'$timestamp': {'t': 1709164800, 'i': 1}}, 'wallTime': {'$date': '2024-02-29T00:00:00.001Z'}}");
    event.values().removeIf(value -> value.isNull());
    ChangeStreamDocument<RawBsonDocument> change = ChangeStreamDocument.createCodec(RawBsonDocument.class, CODECS)
        .decode(new BsonDocumentReader(event), DecoderContext.builder().build());
    return new MongodbChanges(null, null, options(Map.of("fullDocument", fullDocument))).message(change);
  }

  /** The document of a row, without what is of the event. */
  private static String plain(MongodbClient.Message row) {
    BsonDocument document = row.document().clone();
    document.keySet().removeIf(name -> name.startsWith("$"));
    return document.toJson();
  }

  private MongodbClient client(Map<String, String> more) {
    return new MongodbClient(options(more));
  }

  private MongodbOptions options(Map<String, String> more) {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put("collection", collection.getNamespace().getCollectionName());
    options.putAll(more);
    return MongodbOptions.of(options);
  }
}
