  /** What a task tells the driver. */
  record Written(long rows) implements WriterCommitMessage {
    private static final long serialVersionUID = 1L;
  }

  [=Name]Client.Outgoing outgoing(InternalRow row) {
    rowsSeen++;
    Map<String, Object> values = rows.values(row);
    return new [=Name]Client.Outgoing(key(values), values);
  }

  /** The same text for the same key, whichever query writes it. */
  private static String key(Map<String, Object> values) {
    Map<String, Object> key = new TreeMap<>();
    for (String column : KEY) {
      Object value = values.get([=Name]Rows.source(column));
      if (value == null) {
        throw new [=Name]Rows.Mismatch("null in the key").in(column);
      }
      key.put(column, value);
    }
    try {
      return JSON.writeValueAsString(key);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot make a key of " + key, e);
    }
  }
<@fragments of="data-writer-send"/>

  /** The last row of each key, in the order of these. */
  private static List<[=Name]Client.Outgoing> latest(List<[=Name]Client.Outgoing> rows) {
    Map<String, [=Name]Client.Outgoing> latest = new LinkedHashMap<>();
    for ([=Name]Client.Outgoing row : rows) {
      latest.remove(row.id());
      latest.put(row.id(), row);
    }
    return List.copyOf(latest.values());
  }

  private Written written() {
    return new Written(rowsWritten);
  }
