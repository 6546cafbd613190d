
    static Message of(BsonDocument document) {
      return of(new RawBsonDocument(document, CODEC));
    }
