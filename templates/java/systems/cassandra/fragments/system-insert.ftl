  /** Adds rows; from when on they have no keys, or have them twice, they are numbered. */
  void insert(List<Row> rows) {
    inserted.addAll(rows);
    if (numbered || HAVE_KEYS && differ(inserted)) {
      put(rows);
      return;
    }
    run("DROP TABLE " + table);
    numbered = true;
    create();
    put(inserted);
  }

  private void put(List<Row> rows) {
    List<String> names = new ArrayList<>(COLUMNS.stream().map(column -> quoted([=Name]Rows.source(column.name()))).toList());
    if (numbered) {
      names.add(quoted(NUMBER));
    }
    PreparedStatement insert = session().prepare("INSERT INTO " + table + " (" + String.join(", ", names) + ") VALUES ("
        + String.join(", ", Collections.nCopies(names.size(), "?")) + ")");
    for (Row row : rows) {
      BoundStatementBuilder statement = insert.boundStatementBuilder();
      for (int i = 0; i < COLUMNS.size(); i++) {
        Object value = row.get(SCHEMA.fieldIndex(COLUMNS.get(i).name()));
        DataType type = insert.getVariableDefinitions().get(i).getType();
        if (value != null) {
          statement.set(i, cell(value, type), session().getContext().getCodecRegistry().codecFor(type));
        }
      }
      session().execute((numbered ? statement.setInt(COLUMNS.size(), numbers++) : statement).build());
    }
  }

  private static Object cell(Object value, DataType type) {
    boolean wide = type.equals(DataTypes.DECIMAL);
    return wide ? new BigDecimal(value.toString()) : [=Name]Cells.put(value, type);
  }
