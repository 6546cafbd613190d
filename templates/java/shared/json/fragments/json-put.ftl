  private static final JsonMapper RECORDS = JsonMapper.builder()
      .addModule(new SimpleModule()
          .addSerializer(TemporalAccessor.class, new ToStringSerializer(TemporalAccessor.class))
          .addSerializer(TemporalAmount.class, new ToStringSerializer(TemporalAmount.class)))
      .build();

  /** The record that a row makes, a field for each source. */
  private static ObjectNode object(Outgoing row) {
    ObjectNode record = RECORDS.createObjectNode();
    row.values().forEach((source, value) -> put(record, source, RECORDS.valueToTree(value)));
    return record;
  }

  private static void put(ObjectNode record, String source, JsonNode value) {
    if (source.startsWith("/")) {
      JsonPointer place = JsonPointer.compile(source);
      ObjectNode parent = place.head().matches() ? record : record.withObject(place.head());
      parent.set(place.last().getMatchingProperty(), value);
    } else {
      record.set(source, value);
    }
  }
