
  private static final int EPOCHS_KEPT = 100;

  /** Makes the tables that staging needs, where they are missing; the epoch that is none is there for publishers to wait at. */
  static Void prepareStaging(Connection connection, String table, String staging, String token, String epochs) throws SQLException {
    new [=Name]Sql("CREATE TABLE IF NOT EXISTS " + staging + " AS SELECT CAST('' AS VARCHAR) AS " + [=Name]Sql.name(token) + ", t.* FROM " + table
        + " t WHERE 1 = 0").run(connection);
    new [=Name]Sql("CREATE TABLE IF NOT EXISTS " + epochs + " AS SELECT CAST('' AS VARCHAR) AS query_id, CAST(-1 AS DECIMAL(19)) AS epoch_id").run(connection);
    return null;
  }

  /** Whether the epoch is ours to publish: Snowflake has no keys that it enforces, but who updates a table is waited for. */
  static boolean takeEpoch(Connection connection, String epochs, String queryId, long epochId) throws SQLException {
    new [=Name]Sql("UPDATE " + epochs + " SET epoch_id = -1 WHERE query_id = ''").run(connection);
    new [=Name]Sql("DELETE FROM " + epochs + " WHERE query_id = ? AND epoch_id < ?", queryId, epochId - EPOCHS_KEPT).run(connection);
    if (new [=Name]Sql("SELECT 1 FROM " + epochs + " WHERE query_id = ? AND epoch_id = ?", queryId, epochId).first(connection, row -> row.getInt(1)) != null) {
      return false;
    }
    return new [=Name]Sql("INSERT INTO " + epochs + " (query_id, epoch_id) VALUES (?, ?)", queryId, epochId).run(connection) == 1;
  }
