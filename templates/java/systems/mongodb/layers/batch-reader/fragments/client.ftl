  /** How many documents of a sample there are to a part, which then differ by a tenth or so. */
  private static final int SAMPLES = 100;

  private static final int UNAUTHORIZED = 13;

  /** At most so many of the ids, less one, that are about as many of them apart. */
  private static <T extends Comparable<T>> SortedSet<T> cuts(List<T> ids, int parts) {
    List<T> sorted = ids.stream().sorted().toList();
    SortedSet<T> cuts = new TreeSet<>();
    for (int part = 1; part < parts && !sorted.isEmpty(); part++) {
      cuts.add(sorted.get((int) ((long) sorted.size() * part / parts)));
    }
    return cuts;
  }

  /** The values that a field has in some documents, of those that the stages before leave. */
  private List<BsonValue> sample(String field, int size, Bson... before) throws IOException {
    List<Bson> stages = new ArrayList<>(List.of(before));
    stages.addAll(List.of(Aggregates.sample(size), Aggregates.project(Projections.include(field))));
    return ask(collection -> collection.aggregate(stages).into(new ArrayList<>())).stream()
        .map(document -> [=Name]Bson.at(document, field)).filter(value -> value != null).toList();
  }

  /** Where chunks begin; nowhere unless the collection is sharded by the values of the field first, and the user may see how. */
  private List<BsonValue> chunks(String field) throws IOException {
    try {
      return ask(collection -> {
        MongoDatabase config = client.getDatabase("config");
        BsonDocument sharded = config.getCollection("collections", BsonDocument.class).find(Filters.eq(collection.getNamespace().getFullName())).first();
        if (sharded == null || !field.equals(sharded.getDocument("key").getFirstKey()) || !sharded.getDocument("key").get(field).isNumber()) {
          return List.of();
        }
        Bson its = Filters.or(Filters.eq("ns", collection.getNamespace().getFullName()), // before MongoDB 5.0
            Filters.and(Filters.exists("uuid"), Filters.eq("uuid", sharded.get("uuid"))));
        return config.getCollection("chunks", BsonDocument.class).find(its).into(new ArrayList<>()).stream()
            .map(chunk -> chunk.getDocument("min").get(field)).toList();
      });
    } catch (MongoCommandException e) {
      if (e.getErrorCode() == UNAUTHORIZED) {
        return List.of();
      }
      throw e;
    }
  }
