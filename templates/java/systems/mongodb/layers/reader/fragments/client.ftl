  /**
   * A document as MongoDB sends it.
   *
   * @param size the bytes of it
   */
  record Message(BsonDocument document, int size) {
    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

    static Message of(RawBsonDocument raw) {
      return new Message(raw.decode(CODEC), raw.getByteBuffer().remaining());
    }

    /** A field, or one of an embedded document, as a plain Java value. */
    Object value(String source) {
<@lines of="message-value"/>
      return [=Name]Bson.value([=Name]Bson.at(document, source), [=Name]Bson.type(source));
    }
<@fragments of="message"/>
  }

  /** The documents of one read: {@code next} gives every one of them, or throws. */
  interface Cursor extends Closeable {
    boolean next() throws IOException;

    Message message();
  }

  private Cursor open(Bson range, List<String> sources, int limit) throws IOException {
    List<Bson> conditions = new ArrayList<>(List.of(range));
<@lines of="client-conditions"/>
    return ask(collection -> {
      FindIterable<RawBsonDocument> find = collection.find(Filters.and(conditions)).projection(projection(sources)).batchSize(options.fetchSize());
      return new [=Name]Result((limit == Integer.MAX_VALUE ? find : find.limit(limit)).cursor());
    });
  }

  /** Only what is of use; of a document and something in it, the document. */
  private static Bson projection(List<String> sources) {
    List<String> wanted = sources.stream()
<@lines of="projection-skips"/>
        .filter(source -> sources.stream().noneMatch(outer -> source.startsWith(outer + "."))).toList();
    boolean id = sources.isEmpty() || sources.stream().anyMatch(source -> source.equals("_id") || source.startsWith("_id."));
    return id ? Projections.include(wanted.isEmpty() ? List.of("_id") : wanted)
        : Projections.fields(Projections.include(wanted), Projections.excludeId());
  }

  /**
   * What the least and the greatest value of a field make, null when there are no documents. Those whose value is none that
   * can be compared with the least that there may be would be in no part, so there may be none.
   */
  private <T> T bounds(String field, Object least, BiFunction<BsonValue, BsonValue, T> make) throws IOException {
    return ask(collection -> {
      RawBsonDocument other = collection.find(Filters.not(Filters.gte(field, least))).projection(Projections.include("_id")).first();
      if (other != null) {
        throw new IllegalStateException("there are documents without a usable " + field
            + ", by which the collection is read, so they would be missed; one has the _id " + other.get("_id"));
      }
      BsonValue first = end(collection, field, Sorts.ascending(field));
      return first == null ? null : make.apply(first, end(collection, field, Sorts.descending(field)));
    });
  }

  private static BsonValue end(MongoCollection<RawBsonDocument> collection, String field, Bson order) {
    RawBsonDocument document = collection.find().sort(order).projection(Projections.include(field)).first();
    return document == null ? null : [=Name]Bson.at(document, field);
  }

  /** The whole number that is there, or the one below. */
  private static long whole(BsonValue number) {
    return number.isDecimal128() || number.isDouble()
        ? new BigDecimal(number.asNumber().decimal128Value().toString()).setScale(0, RoundingMode.FLOOR).longValueExact()
        : number.asNumber().longValue();
  }

  private static Instant instantOf(BsonValue date) {
    return Instant.ofEpochMilli(date.asDateTime().getValue());
  }

  /** The first millisecond that is not before an instant. */
  private static Date ceiling(Instant time) {
    return Date.from(time.plusNanos(999_999));
  }
