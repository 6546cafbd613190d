
  /** Copies rows into a table, all of them or none. */
  static long load(Connection connection, String table, List<String> columns, List<Map<String, Object>> rows) throws SQLException {
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI()
        .copyIn("COPY " + table + " (" + [=Name]Sql.names(columns) + ") FROM STDIN");
    try {
      for (Map<String, Object> row : rows) {
        byte[] line = line(columns, row).getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(line, 0, line.length);
      }
      return copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private static String line(List<String> columns, Map<String, Object> row) {
    StringBuilder line = new StringBuilder();
    for (String column : columns) {
      String text = [=Name]Fields.text(column, row.get(column));
      line.append(line.isEmpty() ? "" : "\t").append(text == null ? "\\N" : escaped(text));
    }
    return line.append('\n').toString();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
  }
