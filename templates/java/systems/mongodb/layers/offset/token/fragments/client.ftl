  /** Of the changes, those that leave a document behind. */
  private static final List<Bson> CHANGES = List.of(Aggregates.match(Filters.in("operationType", "insert", "update", "replace")));

  /** How long the server may wait for a change where there is none yet. */
  private static final long AWAIT_MILLIS = 100;

  /** The oplog no longer has the change that a token leads to. */
  private static final int HISTORY_LOST = 286;

  /** The key of a token that is a time of the oplog instead of one of the server's own. */
  private static final String TIME = "time";

  /** The time of the first change that the oplog still has. */
  String earliest() throws IOException {
    BsonTimestamp first = logged(Sorts.ascending("$natural"));
    return first == null ? latest() : token(first);
  }

  /** Where the next change will be, of which the server may only know the time. */
  String latest() throws IOException {
    BsonDocument token = ask(collection -> {
      try (MongoChangeStreamCursor<ChangeStreamDocument<RawBsonDocument>> changes = collection.watch(CHANGES).cursor()) {
        return changes.getResumeToken();
      }
    });
    if (token != null) {
      return token.toJson();
    }
    BsonTimestamp last = logged(Sorts.descending("$natural"));
    return token(last == null ? new BsonTimestamp(1, 0) : new BsonTimestamp(last.getValue() + 1));
  }

  private BsonTimestamp logged(Bson order) throws IOException {
    return ask(collection -> {
      BsonDocument entry = client.getDatabase("local").getCollection("oplog.rs", BsonDocument.class)
          .find().sort(order).projection(Projections.include("ts")).first();
      return entry == null ? null : entry.getTimestamp("ts");
    });
  }

  private static String token(BsonTimestamp time) {
    return new BsonDocument(TIME, time).toJson();
  }

  /** Whether there are changes after the token; true as well when they are gone. */
  boolean hasMore(String token) throws IOException {
    try {
      return ask(collection -> {
        try (MongoChangeStreamCursor<ChangeStreamDocument<RawBsonDocument>> changes = changes(collection, token, 1)) {
          return changes.tryNext() != null;
        }
      });
    } catch (MongoCommandException e) {
      if (e.getErrorCode() == HISTORY_LOST) {
        return true;
      }
      throw e;
    }
  }

  /** The documents of the next changes after the token, no more than said, and the token after the last of them. */
  Page page(String token, int max) throws IOException {
    try {
      return ask(collection -> {
        try (MongoChangeStreamCursor<ChangeStreamDocument<RawBsonDocument>> changes =
            changes(collection, token, Math.min(max, options.fetchSize()))) {
          return page(changes, token, max);
        }
      });
    } catch (MongoCommandException e) {
      if (e.getErrorCode() == HISTORY_LOST) {
        throw new Expired(e);
      }
      throw e;
    }
  }

  /** A document that is gone by the time that it is looked up leaves nothing to give. */
  private static Page page(MongoChangeStreamCursor<ChangeStreamDocument<RawBsonDocument>> changes, String token, int max) {
    List<Message> messages = new ArrayList<>();
    ChangeStreamDocument<RawBsonDocument> change = changes.tryNext();
    while (change != null) {
      if (change.getFullDocument() != null) {
        messages.add(Message.of(change.getFullDocument()));
      }
      change = messages.size() < max ? changes.tryNext() : null;
    }
    BsonDocument next = changes.getResumeToken();
    return new Page(messages, next == null ? token : next.toJson());
  }

  private static MongoChangeStreamCursor<ChangeStreamDocument<RawBsonDocument>> changes(
      MongoCollection<RawBsonDocument> collection, String token, int batch) {
    ChangeStreamIterable<RawBsonDocument> changes = collection.watch(CHANGES, RawBsonDocument.class)
        .fullDocument(FullDocument.UPDATE_LOOKUP).batchSize(batch).maxAwaitTime(AWAIT_MILLIS, TimeUnit.MILLISECONDS);
    if (!token.startsWith("{")) {
      return changes.startAtOperationTime(new BsonTimestamp((int) Instant.parse(token).getEpochSecond(), 0)).cursor();
    }
    BsonDocument place = BsonDocument.parse(token);
    return (place.containsKey(TIME) ? changes.startAtOperationTime(place.getTimestamp(TIME)) : changes.resumeAfter(place)).cursor();
  }

  /** Some documents, and the token that leads to the next. */
  record Page(List<Message> messages, String next) {}

  /** The oplog has forgotten where a token leads. */
  static final class Expired extends IOException {
    private static final long serialVersionUID = 1;

    Expired(MongoCommandException cause) {
      super(cause.getErrorMessage(), cause);
    }
  }
