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

  private BulkWriteResult write(MongoCollection<RawBsonDocument> collection, List<WriteModel<BsonDocument>> models) {
    return collection.withDocumentClass(BsonDocument.class).bulkWrite(models, new BulkWriteOptions().ordered(options.ordered()));
  }
