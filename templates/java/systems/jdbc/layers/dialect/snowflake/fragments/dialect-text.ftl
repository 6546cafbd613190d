
  /** The columns that are text. */
  static Set<String> textual(ResultSetMetaData columns) throws SQLException {
    Set<String> textual = new HashSet<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      if (columns.getColumnTypeName(i).equals("VARCHAR")) {
        textual.add(columns.getColumnName(i));
      }
    }
    return textual;
  }
