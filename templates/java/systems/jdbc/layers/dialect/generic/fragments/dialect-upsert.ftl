
  /** Replaces the other columns of the row that has its key, or else inserts each row. */
  static Void upsert(Connection connection, String table, List<String> columns, List<String> key, List<Map<String, Object>> rows)
      throws SQLException {
    List<String> others = columns.stream().filter(column -> !key.contains(column)).toList();
    List<String> replaced = others.isEmpty() ? key : others;
    List<String> placed = Stream.concat(replaced.stream(), key.stream()).toList();
    Map<List<Object>, Map<String, Object>> last = new LinkedHashMap<>();
    rows.forEach(row -> last.put(key.stream().map(row::get).toList(), row));
    List<Map<String, Object>> distinct = List.copyOf(last.values());
    int[] found = batch(connection, "UPDATE " + table + " SET " + equal(replaced, ", ") + " WHERE " + equal(key, " AND "),
        placed, types(connection, table, placed), distinct);
    List<Map<String, Object>> missing = new ArrayList<>();
    for (int i = 0; i < found.length; i++) {
      if (found[i] < 0) {
        throw new IllegalStateException("the driver does not count what a batch changes, so it cannot be told which rows are new");
      } else if (found[i] == 0) {
        missing.add(distinct.get(i));
      }
    }
    if (!missing.isEmpty()) {
      load(connection, table, columns, missing);
    }
    return null;
  }

  private static String equal(List<String> columns, String between) {
    return columns.stream().map(column -> [=Name]Sql.name(column) + " = ?").collect(Collectors.joining(between));
  }
