
  private void insert(List<Row> rows) {
    List<StructField> columns = Stream.of(SCHEMA.fields()).filter(column -> !RESCUED.contains(column.name())).toList();
    String sql = "INSERT INTO " + table + " VALUES (" + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
    try (Connection connection = server.connect(); PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Row row : rows) {
        for (int i = 0; i < columns.size(); i++) {
          int column = SCHEMA.fieldIndex(columns.get(i).name());
          [=Name]Cells.put(statement, i + 1, columns.get(i).dataType(), row.get(column));
        }
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
