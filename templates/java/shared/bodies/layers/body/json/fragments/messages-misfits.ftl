  static boolean isField(String column) {
    return !isProperty([=Name]Rows.source(column));
  }

  /** The body with other values in some columns. */
  static byte[] body(Row row, Map<String, JsonNode> instead) {
    ObjectNode body = (ObjectNode) [=Name]Json.parse(new String(body(row), StandardCharsets.UTF_8));
    instead.forEach((column, value) -> put(body, [=Name]Rows.source(column), value));
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }
