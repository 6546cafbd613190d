
  /** Whether a column can be made to hold what does not fit: a field takes anything. */
  static boolean isField(String column) {
    return !NO_FIELDS.contains(column);
  }

  /** Adds row number {@code i} with other values in some columns. */
  void append(int i, Map<String, JsonNode> instead) {
    BsonDocument document = document(expected(i));
    instead.forEach((column, value) -> [=Name]Paths.put(document, [=Name]Rows.source(column), bson(value)));
    collection.insertOne(document);
  }

  private static BsonValue bson(JsonNode value) {
    return value.isBigDecimal() ? new BsonDecimal128(new Decimal128(value.decimalValue()))
        : BsonDocument.parse("{\"v\": " + value + "}").get("v");
  }
