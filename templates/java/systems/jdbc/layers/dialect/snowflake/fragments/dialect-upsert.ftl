
  private static final String ROWS = [=Name]Sql.name("SPARK_UPSERT");

  /** Copies rows into a table of the session, and merges that into the other by the key; of rows with one key the last is taken. */
  static int upsert(Connection connection, String table, List<String> columns, List<String> key, List<Map<String, Object>> rows)
      throws SQLException {
    Map<List<Object>, Map<String, Object>> last = new LinkedHashMap<>();
    rows.forEach(row -> last.put(key.stream().map(row::get).toList(), row));
    new [=Name]Sql("CREATE TEMPORARY TABLE IF NOT EXISTS " + ROWS + " AS SELECT * FROM " + table + " WHERE 1 = 0").run(connection);
    new [=Name]Sql("DELETE FROM " + ROWS).run(connection);
    load(connection, ROWS, columns, List.copyOf(last.values()));
    List<String> others = columns.stream().filter(column -> !key.contains(column)).toList();
    String update = others.isEmpty() ? "" : " WHEN MATCHED THEN UPDATE SET " + each(others, name -> name + " = s." + name, ", ");
    return new [=Name]Sql("MERGE INTO " + table + " t USING " + ROWS + " s ON " + each(key, name -> "t." + name + " = s." + name, " AND ") + update
        + " WHEN NOT MATCHED THEN INSERT (" + [=Name]Sql.names(columns) + ") VALUES (" + each(columns, name -> "s." + name, ", ") + ")").run(connection);
  }

  private static String each(List<String> columns, UnaryOperator<String> text, String between) {
    return columns.stream().map([=Name]Sql::name).map(text).collect(Collectors.joining(between));
  }
