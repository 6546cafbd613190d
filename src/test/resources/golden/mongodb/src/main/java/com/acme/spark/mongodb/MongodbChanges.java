package com.acme.spark.mongodb;

import com.mongodb.client.ChangeStreamIterable;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import com.mongodb.client.model.changestream.FullDocument;
import com.mongodb.client.model.changestream.FullDocumentBeforeChange;
import com.mongodb.client.model.changestream.OperationType;
import com.mongodb.client.model.changestream.UpdateDescription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonTimestamp;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/** The change stream of a collection; its places are resume tokens as JSON, or times. */
record MongodbChanges(MongoCollection<RawBsonDocument> collection, MongoCollection<BsonDocument> oplog, MongodbOptions options) {
  /** The changes of documents, and no others. */
  private static final List<Bson> KINDS = List.of(Aggregates.match(Filters.in("operationType", "insert", "update", "replace", "delete")));

  /** What columns ask of an event. */
  private static final Set<String> ASKED = new MongodbRows(MongodbRows.SCHEMA).sources().stream()
      .filter(source -> source.startsWith("$")).map(source -> source.split("\\.")[0]).collect(Collectors.toSet());

  /** How long the server may wait for a change where there is none yet. */
  private static final long AWAIT_MILLIS = 100;

  /** The key of a token that is a time of the oplog instead of one of the server's own. */
  private static final String TIME = "time";

  /** The document that a change left, or what is told of it, and what columns ask of the event. */
  Optional<MongodbClient.Message> message(ChangeStreamDocument<RawBsonDocument> change) {
    BsonDocument told = told(change);
    if (told == null) {
      return Optional.empty();
    }
    BsonDocument row = event(change);
    row.keySet().retainAll(ASKED);
    row.putAll(told);
    return Optional.of(MongodbClient.Message.of(row));
  }

  /** Of a deletion what there was, or its key; of an update nothing if its document should have been told, but is gone by now. */
  private BsonDocument told(ChangeStreamDocument<RawBsonDocument> change) {
    if (change.getFullDocument() != null) {
      return change.getFullDocument();
    } else if (change.getOperationType() == OperationType.DELETE) {
      return change.getFullDocumentBeforeChange() != null ? change.getFullDocumentBeforeChange() : change.getDocumentKey();
    }
    return options.fullDocument().equals("default") ? change.getDocumentKey() : null;
  }

  private static BsonDocument event(ChangeStreamDocument<RawBsonDocument> change) {
    BsonDocument event = new BsonDocument("$operationType", new BsonString(change.getOperationTypeString()));
    put(event, "$documentKey", change.getDocumentKey());
    put(event, "$fullDocumentBeforeChange", change.getFullDocumentBeforeChange());
    put(event, "$clusterTime", change.getClusterTime() == null ? null : new BsonDateTime(change.getClusterTime().getTime() * 1000L));
    put(event, "$wallTime", change.getWallTime());
    if (change.getUpdateDescription() != null) {
      put(event, "$updateDescription", description(change.getUpdateDescription()));
    }
    return event;
  }

  private static BsonDocument description(UpdateDescription update) {
    BsonDocument description = new BsonDocument();
    put(description, "updatedFields", update.getUpdatedFields());
    List<String> removed = update.getRemovedFields();
    put(description, "removedFields", removed == null ? null : new BsonArray(removed.stream().map(BsonString::new).toList()));
    return description;
  }

  private static void put(BsonDocument document, String name, BsonValue value) {
    if (value != null) {
      document.put(name, value);
    }
  }

  /** The time of the first change that the oplog still has. */
  String earliest() {
    BsonTimestamp first = logged(Sorts.ascending("$natural"));
    return first == null ? latest() : token(first);
  }

  /** Where the next change will be, of which the server may only know the time. */
  String latest() {
    try (MongoChangeStreamCursor<ChangeStreamDocument<RawBsonDocument>> changes = collection.watch(KINDS).cursor()) {
      BsonDocument token = changes.getResumeToken();
      if (token != null) {
        return token.toJson();
      }
    }
    BsonTimestamp last = logged(Sorts.descending("$natural"));
    return token(last == null ? new BsonTimestamp(1, 0) : new BsonTimestamp(last.getValue() + 1));
  }

  private BsonTimestamp logged(Bson order) {
    BsonDocument entry = oplog.find().sort(order).projection(Projections.include("ts")).first();
    return entry == null ? null : entry.getTimestamp("ts");
  }

  private static String token(BsonTimestamp time) {
    return new BsonDocument(TIME, time).toJson();
  }

  boolean hasMore(String token) {
    try (MongoChangeStreamCursor<ChangeStreamDocument<RawBsonDocument>> changes = after(token, 1)) {
      return changes.tryNext() != null;
    }
  }

  MongodbClient.Page page(String token, int max) {
    try (MongoChangeStreamCursor<ChangeStreamDocument<RawBsonDocument>> changes = after(token, Math.min(max, options.fetchSize()))) {
      List<MongodbClient.Message> messages = new ArrayList<>();
      ChangeStreamDocument<RawBsonDocument> change = changes.tryNext();
      while (change != null) {
        message(change).ifPresent(messages::add);
        change = messages.size() < max ? changes.tryNext() : null;
      }
      BsonDocument next = changes.getResumeToken();
      return new MongodbClient.Page(messages, next == null ? token : next.toJson());
    }
  }

  private MongoChangeStreamCursor<ChangeStreamDocument<RawBsonDocument>> after(String token, int batch) {
    ChangeStreamIterable<RawBsonDocument> changes = collection.watch(KINDS, RawBsonDocument.class)
        .fullDocument(FullDocument.valueOf(constant(options.fullDocument())))
        .fullDocumentBeforeChange(FullDocumentBeforeChange.valueOf(constant(options.fullDocumentBeforeChange())))
        .batchSize(batch).maxAwaitTime(AWAIT_MILLIS, TimeUnit.MILLISECONDS);
    if (!token.startsWith("{")) {
      return changes.startAtOperationTime(new BsonTimestamp((int) Instant.parse(token).getEpochSecond(), 0)).cursor();
    }
    BsonDocument place = BsonDocument.parse(token);
    return (place.containsKey(TIME) ? changes.startAtOperationTime(place.getTimestamp(TIME)) : changes.resumeAfter(place)).cursor();
  }

  private static String constant(String word) {
    return word.replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
