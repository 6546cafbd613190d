  /** A row on its way out. */
  record Outgoing(String id, BsonDocument document) {
    Outgoing(String id, Map<String, Object> values) {
      this(id, [=Name]Bson.document(values));
    }
  }
