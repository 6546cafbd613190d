  private static final String ID = [=partitioning.literalSource];

  /** None is less; MongoDB compares ObjectIds with each other alone. */
  private static final ObjectId LEAST = new ObjectId(new byte[12]);

  /** The least and the greatest ObjectId as texts, or null when there is none. */
  String[] ids() throws IOException {
    return ask(collection -> {
      String least = end(collection, Sorts.ascending(ID));
      return least == null ? null : new String[] {least, end(collection, Sorts.descending(ID))};
    });
  }

  private static String end(MongoCollection<RawBsonDocument> collection, Bson order) {
    RawBsonDocument document = collection.find(Filters.gte(ID, LEAST)).sort(order).projection(Projections.include(ID)).first();
    return document == null ? null : texts(List.of([=Name]Bson.at(document, ID))).get(0);
  }

  /** At most so many ObjectIds, less one, that are as many chunks of a sharded collection apart, or about as many documents. */
  SortedSet<String> cuts(int parts) throws IOException {
    List<String> ids = options.bounds().equals("chunks") ? texts(chunks(ID)) : List.of();
    return cuts(ids.isEmpty() ? texts(sample(ID, parts * SAMPLES)) : ids, parts);
  }

  private static List<String> texts(List<BsonValue> values) {
    return values.stream().filter(BsonValue::isObjectId).map(id -> id.asObjectId().getValue().toHexString()).toList();
  }

  Cursor read([=Name]Partition range, List<String> sources, int limit) throws IOException {
    return open(within(range), sources, limit);
  }

  /** What is not at least some ObjectId may be of any other type, or missing. */
  private static Bson within([=Name]Partition range) {
    List<Bson> ends = new ArrayList<>();
    if (range.start() != null) {
      ends.add(Filters.gte(ID, new ObjectId(range.start())));
    }
    if (range.end() != null) {
      Bson behind = Filters.gte(ID, new ObjectId(range.end()));
      ends.add(range.start() == null ? Filters.not(behind) : Filters.lt(ID, new ObjectId(range.end())));
    }
    return ends.isEmpty() ? new BsonDocument() : Filters.and(ends);
  }
