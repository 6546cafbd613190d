
  /** The rows that are there. */
  List<Row> contents() {
    List<Row> rows = new ArrayList<>();
    try (Connection connection = server.connect();
        ResultSet row = connection.createStatement().executeQuery("SELECT " + Stream.of(SCHEMA.fields())
            .map(column -> RESCUED.contains(column.name()) ? "NULL" : [=Name]Cells.asked(column.dataType(), quoted([=Name]Rows.source(column.name()))))
            .collect(Collectors.joining(", ")) + " FROM " + table)) {
      while (row.next()) {
        Object[] cells = new Object[SCHEMA.size()];
        for (int i = 0; i < cells.length; i++) {
          cells[i] = [=Name]Cells.take(row, i + 1, SCHEMA.apply(i).dataType());
        }
        rows.add(RowFactory.create(cells));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
