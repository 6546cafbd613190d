  /** Whether a column is a field of the body. */
  static boolean isField(String column) {
    return [=Name]Messages.isField(column);
  }

  /** Adds row number {@code i} with other values in some columns. */
  void append(int i, Map<String, JsonNode> instead) {
    publish(List.of(builder -> [=Name]Messages.message(builder, expected(i), [=Name]Messages.body(expected(i), instead))));
  }
