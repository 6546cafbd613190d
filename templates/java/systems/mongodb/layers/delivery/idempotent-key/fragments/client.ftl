  private static final List<String> KEY = List.of([=columns?filter(c -> write.keys?seq_contains(c.literalName))?map(c -> c.literalSource)?join(", ")]);

  private boolean unique;

  /** Inserts each row as a document, or updates or replaces the one with the same key. */
  void upsert(List<Outgoing> rows) throws IOException {
    ask(collection -> {
      requireUniqueKey(collection);
      write(collection, rows.stream().map(this::model).toList());
      return null;
    });
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
    return options.upsertBy().equals("replace")
        ? new ReplaceOneModel<>(key, document, new ReplaceOptions().upsert(true))
        : new UpdateOneModel<>(key, new BsonDocument("$set", document), new UpdateOptions().upsert(true));
  }
