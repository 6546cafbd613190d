
  @Test
  void areWritten() {
    system.run("CREATE TABLE " + TWIN + COLUMNS);
    try {
      for (InternalRow row : table("Types").queryExecution().executedPlan().executeCollect()) {
        insert(new [=Name]Rows(SCHEMA).values(row));
      }
      assertEquals(texts(table("Types")), texts(table("Twin")));
    } finally {
      system.run("DROP TABLE " + TWIN);
    }
  }

  private void insert(Map<String, Object> values) {
    List<String> names = List.copyOf(values.keySet());
    PreparedStatement insert = system.session().prepare("INSERT INTO " + TWIN + " (" + String.join(", ", names) + ") VALUES ("
        + String.join(", ", Collections.nCopies(names.size(), "?")) + ")");
    BoundStatementBuilder statement = insert.boundStatementBuilder();
    for (int i = 0; i < names.size(); i++) {
      DataType type = insert.getVariableDefinitions().get(i).getType();
      statement.set(i, [=Name]Fields.bound(values.get(names.get(i)), type), statement.codecRegistry().codecFor(type));
    }
    system.session().execute(statement.build());
  }

  private static final String TWIN = TABLE.replace("Types", "Twin");
