
  /** Inserts rows, in one batch. */
  static int[] load(Connection connection, String table, List<String> columns, List<Map<String, Object>> rows) throws SQLException {
    String insert = "INSERT INTO " + table + " (" + [=Name]Sql.names(columns) + ") VALUES (" + [=Name]Sql.questionMarks(columns.size()) + ")";
    return batch(connection, insert, columns, types(connection, table, columns), rows);
  }
