  private static final List<String> KEY = List.of([=columns?filter(c -> write.keys?seq_contains(c.literalName))?map(c -> c.literalSource)?join(", ")]);

  private boolean unique;

  private long unmatched;

  /** Inserts each row as a document, or does with the one with the same key as the row and the options say. */
  void upsert(List<Outgoing> rows) throws IOException {
    ask(collection -> {
      requireUniqueKey(collection);
      List<WriteModel<BsonDocument>> models = rows.stream().map(this::model).toList();
      BulkWriteResult result = write(collection, models);
      if (!options.unmatched().equals("insert")) {
        count(collection, models.stream().filter(model -> !(model instanceof DeleteOneModel)).toList(), result.getMatchedCount());
      }
      return null;
    });
  }

  /** How many rows were left out, as no document has their key. */
  long unmatched() {
    return unmatched;
  }

  private void count(MongoCollection<RawBsonDocument> collection, List<WriteModel<BsonDocument>> updates, int matched) {
    unmatched += updates.size() - matched;
    if (options.unmatched().equals("fail") && updates.size() > matched) {
      String missing = updates.stream().map([=Name]Client::key).filter(key -> collection.find(key).first() == null)
          .findFirst().map(key -> key.toBsonDocument().toJson()).orElse("a key that has come since");
      throw new IllegalStateException("no document meets " + missing + ", nor do " + (updates.size() - matched - 1)
          + " others of a batch; unmatched=insert adds them, and unmatched=skip leaves them out");
    }
  }

  /** Two attempts of a task that upsert at once would both insert, if no index kept them from it. */
  private void requireUniqueKey(MongoCollection<RawBsonDocument> collection) {
    if (!unique && !KEY.equals(List.of("_id"))) {
      unique = collection.listIndexes(BsonDocument.class).into(new ArrayList<>()).stream().anyMatch(index ->
          index.getBoolean("unique", BsonBoolean.FALSE).getValue() && index.getDocument("key").keySet().equals(Set.copyOf(KEY)));
      if (!unique) {
        throw new IllegalStateException("the collection " + options.collection() + " has no unique index on " + KEY
            + ", so a task that is tried again could insert its rows twice; make one first");
      }
    }
  }

  private WriteModel<BsonDocument> model(Outgoing row) {
    BsonDocument document = document(row);
    Bson key = Filters.and(KEY.stream().map(field -> Filters.eq(field, [=Name]Bson.at(document, field))).toList());
<@lines of="client-model"/>
    boolean upsert = options.unmatched().equals("insert");
    return options.upsertBy().equals("replace")
        ? new ReplaceOneModel<>(key, document, new ReplaceOptions().upsert(upsert))
        : new UpdateOneModel<>(key, new BsonDocument("$set", document), new UpdateOptions().upsert(upsert));
  }

  private static Bson key(WriteModel<BsonDocument> model) {
    return model instanceof ReplaceOneModel<BsonDocument> replace ? replace.getFilter() : ((UpdateOneModel<BsonDocument>) model).getFilter();
  }
