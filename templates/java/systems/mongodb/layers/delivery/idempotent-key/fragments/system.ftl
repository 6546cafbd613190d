
  private static final Bson KEY = Indexes.ascending([=columns?filter(c -> write.keys?seq_contains(c.literalName))?map(c -> c.literalSource)?join(", ")]);

  private void dropKey() {
    for (BsonDocument index : collection.listIndexes(BsonDocument.class)) {
      if (index.getString("name").getValue().equals("key")) {
        collection.dropIndex("key");
      }
    }
  }
