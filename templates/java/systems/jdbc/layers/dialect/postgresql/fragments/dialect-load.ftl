
  /** The day from which PostgreSQL counts in binary, and the first that it has. */
  private static final LocalDate DAY = LocalDate.of(2000, 1, 1);
  private static final LocalDate FIRST = LocalDate.of(-4713, 11, 24);

  /** Copies rows into a table, all of them or none; in binary, unless the table has a column that needs its text to be read. */
  static long load(Connection connection, String table, List<String> columns, List<Map<String, Object>> rows) throws SQLException {
    Form[] forms = forms(connection, table, columns);
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI()
        .copyIn("COPY " + table + " (" + [=Name]Sql.names(columns) + ") FROM STDIN" + (forms == null ? "" : " (FORMAT binary)"));
    try {
      if (forms == null) {
        for (Map<String, Object> row : rows) {
          byte[] line = line(columns, row).getBytes(StandardCharsets.UTF_8);
          copy.writeToCopy(line, 0, line.length);
        }
      } else {
        Wire wire = new Wire(copy);
        for (Map<String, Object> row : rows) {
          wire.row(forms, columns, row);
        }
        wire.end();
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
<@fragments of="dialect-copy"/>
<@fragments of="dialect-wire"/>
