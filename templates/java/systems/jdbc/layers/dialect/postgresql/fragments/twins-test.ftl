
  /** How many rows attempts have written to a table, together; PostgreSQL knows when their sessions have ended. */
  private long written(String table) throws SQLException {
    try (Connection connection = [=Name]Server.shared().connect();
        PreparedStatement count = connection.prepareStatement("SELECT n_tup_ins + n_tup_upd FROM pg_stat_all_tables WHERE relid = ?::regclass")) {
      count.setString(1, system.table().replaceFirst("Rows\"$", table + "\""));
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
