  /** All columns are properties of the message, which have types. */
  static boolean isField(String column) {
    return !isProperty([=Name]Rows.source(column));
  }

  static byte[] body(Row row, Map<String, JsonNode> instead) {
    throw new IllegalArgumentException("bytes have no " + instead.keySet());
  }
