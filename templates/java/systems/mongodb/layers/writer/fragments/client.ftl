  /** A row on its way out. */
  record Outgoing(String id, BsonDocument document) {
    Outgoing(String id, Map<String, Object> values) {
      this(id, [=Name]Bson.document(values));
    }
  }

  /** The document of a row, with an ObjectId wherever the text of one is to be written as such. */
  private BsonDocument document(Outgoing row) {
    BsonDocument document = row.document();
    for (String field : options.objectIds().split(",")) {
      if (document.get(field) instanceof BsonString text && ObjectId.isValid(text.getValue())) {
        document.put(field, new BsonObjectId(new ObjectId(text.getValue())));
      }
    }
    return document;
  }

  private void write(MongoCollection<RawBsonDocument> collection, List<WriteModel<BsonDocument>> models) {
    collection.withDocumentClass(BsonDocument.class).bulkWrite(models, new BulkWriteOptions().ordered(options.ordered()));
  }
