
  private static final ObjectReader DOCUMENT = JsonMapper.builder()
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .build()
      .readerFor(Object.class);

  /** A JSON document as plain Java values. */
  static Object parsed(String json) throws SQLException {
    try {
      return json == null ? null : DOCUMENT.readValue(json);
    } catch (JsonProcessingException e) {
      throw new SQLException("a column has no JSON", e);
    }
  }
