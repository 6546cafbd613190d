  /** Whether a column is a field that nothing else goes by. */
  static boolean isField(String column) {
    String key = [=(settings.pagination.style == "keyset")?then(settings.pagination.next.literal, "\"\"")];
    return !List.of(key, key.replaceFirst("^/", "")).contains([=Name]Rows.source(column));
  }

  /** Adds row number {@code i} with other values in some columns. */
  void append(int i, Map<String, JsonNode> instead) {
    server.records().add((ObjectNode) [=Name]Json.record(expected(i), instead));
  }
