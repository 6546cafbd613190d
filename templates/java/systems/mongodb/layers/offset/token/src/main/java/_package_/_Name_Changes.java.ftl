package [=package];

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
record [=Name]Changes(MongoCollection<RawBsonDocument> collection, MongoCollection<BsonDocument> oplog, [=Name]Options options) {
<@fragments of="changes"/>

  /** How long the server may wait for a change where there is none yet. */
  private static final long AWAIT_MILLIS = 100;

  /** The key of a token that is a time of the oplog instead of one of the server's own. */
  private static final String TIME = "time";

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

  [=Name]Client.Page page(String token, int max) {
    try (MongoChangeStreamCursor<ChangeStreamDocument<RawBsonDocument>> changes = after(token, Math.min(max, options.fetchSize()))) {
      List<[=Name]Client.Message> messages = new ArrayList<>();
      ChangeStreamDocument<RawBsonDocument> change = changes.tryNext();
      while (change != null) {
        message(change).ifPresent(messages::add);
        change = messages.size() < max ? changes.tryNext() : null;
      }
      BsonDocument next = changes.getResumeToken();
      return new [=Name]Client.Page(messages, next == null ? token : next.toJson());
    }
  }

  private MongoChangeStreamCursor<ChangeStreamDocument<RawBsonDocument>> after(String token, int batch) {
    ChangeStreamIterable<RawBsonDocument> changes = collection.watch(KINDS, RawBsonDocument.class)
        .fullDocument(FullDocument.valueOf(constant(options.fullDocument())))
<@lines of="changes-watch"/>
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
