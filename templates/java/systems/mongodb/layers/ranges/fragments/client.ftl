  /** The fields of a stream, which Spark does not narrow. */
  private static final List<String> SOURCES = new [=Name]Rows([=Name]Rows.SCHEMA).sources();

  /** The value behind so many documents, in the order of the values within a range; null where there are fewer. */
  private BsonValue valueBehind(long rows, String field, Bson range) throws IOException {
    return ask(collection -> {
      RawBsonDocument document = collection.find(range).sort(Sorts.ascending(field)).skip(Math.toIntExact(rows))
          .projection(Projections.include(field)).first();
      return document == null ? null : [=Name]Bson.at(document, field);
    });
  }
