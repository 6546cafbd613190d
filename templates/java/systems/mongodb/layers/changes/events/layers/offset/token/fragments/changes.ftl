  /** The changes of documents, and no others. */
  private static final List<Bson> KINDS = List.of(Aggregates.match(Filters.in("operationType", "insert", "update", "replace", "delete")));

  /** What columns ask of an event. */
  private static final Set<String> ASKED = new [=Name]Rows([=Name]Rows.SCHEMA).sources().stream()
      .filter(source -> source.startsWith("$")).map(source -> source.split("\\.")[0]).collect(Collectors.toSet());

  /** The document that a change left, or what is told of it, and what columns ask of the event. */
  Optional<[=Name]Client.Message> message(ChangeStreamDocument<RawBsonDocument> change) {
    BsonDocument told = told(change);
    if (told == null) {
      return Optional.empty();
    }
    BsonDocument row = event(change);
    row.keySet().retainAll(ASKED);
    row.putAll(told);
    return Optional.of([=Name]Client.Message.of(row));
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
