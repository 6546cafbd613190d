  /**
   * A row on its way out.
   *
   * @param values a plain Java value for each column of the table
   */
  record Outgoing(String id, Map<String, Object> values) {}

  /** The columns that rows have, all of them the same. */
  private static List<String> columns(List<Outgoing> rows) {
    return List.copyOf(rows.get(0).values().keySet());
  }

  private static List<Map<String, Object>> values(List<Outgoing> rows) {
    return rows.stream().map(Outgoing::values).toList();
  }
