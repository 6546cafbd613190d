
  private static final int EPOCHS_KEPT = 100;

  /** Makes the tables that staging needs, where they are missing. */
  static Void prepareStaging(Connection connection, String table, String staging, String token, String epochs) throws SQLException {
    String name = [=Name]Sql.name(token);
    make(connection, staging, "CREATE TABLE " + staging + " AS SELECT CAST('' AS VARCHAR(500)) AS " + name + ", t.* FROM " + table + " t WHERE 1 = 0");
    make(connection, epochs, "CREATE TABLE " + epochs + " (query_id VARCHAR(255) NOT NULL, epoch_id DECIMAL(19) NOT NULL, PRIMARY KEY (query_id, epoch_id))");
    return null;
  }

  /** Of tasks that make it at the same time, all but one fail to, and find it. */
  private static void make(Connection connection, String table, String create) throws SQLException {
    if (exists(connection, table)) {
      return;
    }
    try {
      new [=Name]Sql(create).run(connection);
      connection.commit();
    } catch (SQLException e) {
      connection.rollback();
      if (!exists(connection, table)) {
        throw new SQLException("the table " + table + " is missing, and the database does not take the statement that would make it; make it yourself: "
            + create, e.getSQLState(), e);
      }
    }
  }

  private static boolean exists(Connection connection, String table) throws SQLException {
    try {
      new [=Name]Sql("SELECT 1 FROM " + table).where("1 = 0").first(connection, row -> row.getInt(1));
      return true;
    } catch (SQLException e) {
      connection.rollback();
      if (isPassing(e)) {
        throw e;
      }
      return false;
    }
  }

  /** Whether the epoch is ours to publish; who publishes it at the same time is waited for by the primary key. */
  static boolean takeEpoch(Connection connection, String epochs, String queryId, long epochId) throws SQLException {
    new [=Name]Sql("DELETE FROM " + epochs + " WHERE query_id = ? AND epoch_id < ?", queryId, epochId - EPOCHS_KEPT).run(connection);
    if (isTaken(connection, epochs, queryId, epochId)) {
      return false;
    }
    try {
      return new [=Name]Sql("INSERT INTO " + epochs + " (query_id, epoch_id) VALUES (?, ?)", queryId, epochId).run(connection) == 1;
    } catch (SQLException e) {
      connection.rollback();
      if (isTaken(connection, epochs, queryId, epochId)) {
        return false;
      }
      throw e;
    }
  }

  private static boolean isTaken(Connection connection, String epochs, String queryId, long epochId) throws SQLException {
    return new [=Name]Sql("SELECT 1 FROM " + epochs + " WHERE query_id = ? AND epoch_id = ?", queryId, epochId)
        .first(connection, row -> row.getInt(1)) != null;
  }
