
  /** The columns that are text. */
  static Set<String> textual(ResultSetMetaData columns) throws SQLException {
    Set<String> textual = new HashSet<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      if (TEXTS.contains(columns.getColumnType(i))) {
        textual.add(columns.getColumnName(i));
      }
    }
    return textual;
  }

  private static final Set<Integer> TEXTS = Set.of(Types.CHAR, Types.VARCHAR, Types.NCHAR, Types.NVARCHAR);
