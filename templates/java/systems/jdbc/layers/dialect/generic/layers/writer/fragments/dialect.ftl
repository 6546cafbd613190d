
  /** What each column is in the database, which some drivers have to be told of a null. */
  private static int[] types(Connection connection, String table, List<String> columns) throws SQLException {
    try (PreparedStatement none = new [=Name]Sql("SELECT " + [=Name]Sql.names(columns) + " FROM " + table).where("1 = 0").prepare(connection)) {
      ResultSetMetaData found = none.executeQuery().getMetaData();
      int[] types = new int[columns.size()];
      for (int i = 0; i < types.length; i++) {
        types[i] = found.getColumnType(i + 1);
      }
      return types;
    }
  }

  /** Runs a statement for each row, whose values in these columns are its question marks. */
  private static int[] batch(Connection connection, String sql, List<String> columns, int[] types, List<Map<String, Object>> rows)
      throws SQLException {
    try (PreparedStatement statement = new [=Name]Sql(sql).prepare(connection)) {
      for (Map<String, Object> row : rows) {
        for (int i = 0; i < types.length; i++) {
          Object value = [=Name]Fields.bound(columns.get(i), row.get(columns.get(i)));
          if (value == null) {
            statement.setNull(i + 1, types[i]);
          } else {
            bind(statement, i + 1, value);
          }
        }
        statement.addBatch();
      }
      return statement.executeBatch();
    }
  }
