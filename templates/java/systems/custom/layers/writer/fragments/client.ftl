  private static final JsonMapper LINES = JsonMapper.builder()
      .addModule(new SimpleModule()
          .addSerializer(TemporalAccessor.class, new ToStringSerializer(TemporalAccessor.class))
          .addSerializer(TemporalAmount.class, new ToStringSerializer(TemporalAmount.class)))
      .build();

  /**
   * A row on its way out.
   *
   * @param values a plain Java value for each source: Boolean, Number, String, byte[], a java.time type, List, Map or null
   */
  record Outgoing(String id, Map<String, Object> values) {}

  /** The rows as lines, with their ids in a field of their own. */
  private static List<String> lines(String idField, List<Outgoing> rows) throws IOException {
    List<String> lines = new ArrayList<>(rows.size());
    for (Outgoing row : rows) {
      ObjectNode record = LINES.createObjectNode().put(idField, row.id());
      row.values().forEach((source, value) -> put(record, source, LINES.valueToTree(value)));
      lines.add(LINES.writeValueAsString(record));
    }
    return lines;
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
