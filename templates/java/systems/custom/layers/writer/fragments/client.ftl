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
      lines.add(RECORDS.writeValueAsString(object(row).put(idField, row.id())));
    }
    return lines;
  }
<@fragments of="json-put"/>
