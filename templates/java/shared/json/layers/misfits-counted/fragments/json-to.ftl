  /** The record that a row makes, with other values in some columns. */
  static JsonNode record(Row row, Map<String, JsonNode> instead) {
    ObjectNode record = (ObjectNode) parse(line(row));
    instead.forEach((column, value) -> put(record, [=Name]Rows.source(column), value));
    return record;
  }
