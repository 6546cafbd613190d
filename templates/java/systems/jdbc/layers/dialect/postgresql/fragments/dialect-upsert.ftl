
  /** Inserts each row, or replaces the other columns of the one that has its key. */
  static int[] upsert(Connection connection, String table, List<String> columns, List<String> key, List<Map<String, Object>> rows)
      throws SQLException {
    String replaced = columns.stream().filter(column -> !key.contains(column)).map([=Name]Sql::name)
        .map(name -> name + " = EXCLUDED." + name).collect(Collectors.joining(", "));
    String insert = "INSERT INTO " + table + " (" + [=Name]Sql.names(columns) + ") VALUES (" + [=Name]Sql.questionMarks(columns.size())
        + ") ON CONFLICT (" + [=Name]Sql.names(key) + ") DO " + (replaced.isEmpty() ? "NOTHING" : "UPDATE SET " + replaced);
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      for (Map<String, Object> row : rows) {
        for (int i = 0; i < columns.size(); i++) {
          statement.setString(i + 1, [=Name]Fields.text(columns.get(i), row.get(columns.get(i))));
        }
        statement.addBatch();
      }
      return statement.executeBatch();
    }
  }
