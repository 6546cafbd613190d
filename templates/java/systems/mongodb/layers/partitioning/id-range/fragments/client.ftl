  private static final String ID = [=partitioning.literalSource];

  /** The least id and the one after the greatest, or null when there are no documents. */
  long[] ids() throws IOException {
    return bounds(ID, Long.MIN_VALUE, (first, last) -> new long[] {whole(first), Math.addExact(whole(last), 1)});
  }

  /** How many documents of a sample there are to a part, which then differ by a tenth or so. */
  private static final int SAMPLES = 100;

  private static final int UNAUTHORIZED = 13;

  /** At most so many ids, less one, that are as many chunks of a sharded collection apart, or about as many documents. */
  SortedSet<Long> cuts(long start, long end, int parts) throws IOException {
    List<Long> ids = options.bounds().equals("chunks") ? chunks(start, end) : List.of();
    if (ids.isEmpty()) {
      ids = sample(start, end, parts * SAMPLES);
    }
    List<Long> sorted = ids.stream().sorted().toList();
    SortedSet<Long> cuts = new TreeSet<>();
    for (int part = 1; part < parts && !sorted.isEmpty(); part++) {
      cuts.add(sorted.get((int) ((long) sorted.size() * part / parts)));
    }
    return cuts;
  }

  private List<Long> sample(long start, long end, int size) throws IOException {
    List<Bson> stages = List.of(Aggregates.match(within(start, end)), Aggregates.sample(size), Aggregates.project(Projections.include(ID)));
    return ask(collection -> collection.aggregate(stages).into(new ArrayList<>())).stream().map(document -> whole([=Name]Bson.at(document, ID))).toList();
  }

  /** Where chunks begin within a range; none unless the collection is sharded by the ids first, and the user may see how. */
  private List<Long> chunks(long start, long end) throws IOException {
    try {
      return ask(collection -> {
        MongoDatabase config = client.getDatabase("config");
        BsonDocument sharded = config.getCollection("collections", BsonDocument.class).find(Filters.eq(collection.getNamespace().getFullName())).first();
        if (sharded == null || !ID.equals(sharded.getDocument("key").getFirstKey()) || !sharded.getDocument("key").get(ID).isNumber()) {
          return List.of();
        }
        Bson its = Filters.or(Filters.eq("ns", collection.getNamespace().getFullName()), // before MongoDB 5.0
            Filters.and(Filters.exists("uuid"), Filters.eq("uuid", sharded.get("uuid"))));
        return config.getCollection("chunks", BsonDocument.class).find(its).into(new ArrayList<>()).stream()
            .map(chunk -> chunk.getDocument("min").get(ID)).filter(BsonValue::isNumber) // the first begins at the MinKey
            .map([=Name]Client::whole).filter(id -> id > start && id < end).toList();
      });
    } catch (MongoCommandException e) {
      if (e.getErrorCode() == UNAUTHORIZED) {
        return List.of();
      }
      throw e;
    }
  }

  private static Bson within(long start, long end) {
    return Filters.and(Filters.gte(ID, start), Filters.lt(ID, end));
  }

  Cursor read([=Name]Partition range, List<String> sources, int limit) throws IOException {
    return open(within(range.start(), range.end()), sources, limit);
  }
