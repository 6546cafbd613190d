  /** Of the changes, those that leave a document behind. */
  private static final List<Bson> KINDS = List.of(Aggregates.match(Filters.in("operationType", "insert", "update", "replace")));

  /** A document that is gone by the time that it is looked up leaves nothing to give. */
  static Optional<[=Name]Client.Message> message(ChangeStreamDocument<RawBsonDocument> change) {
    return Optional.ofNullable(change.getFullDocument()).map([=Name]Client.Message::of);
  }
