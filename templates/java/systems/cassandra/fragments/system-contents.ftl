  /** The rows that are there. */
  List<Row> contents() {
    String columns = COLUMNS.stream().map(column -> quoted([=Name]Rows.source(column.name()))).collect(Collectors.joining(", "));
    List<Row> rows = new ArrayList<>();
    server.session().execute("SELECT " + columns + " FROM " + table).forEach(row -> {
      Object[] cells = new Object[SCHEMA.size()];
      for (int i = 0; i < COLUMNS.size(); i++) {
        int column = SCHEMA.fieldIndex(COLUMNS.get(i).name());
        cells[column] = [=Name]Cells.take(row.isNull(i) ? null : row.getObject(i), COLUMNS.get(i).dataType());
      }
      rows.add(RowFactory.create(cells));
    });
    return rows;
  }
