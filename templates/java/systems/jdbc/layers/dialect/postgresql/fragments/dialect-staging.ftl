
  /** In bytes. */
  static final int LONGEST_NAME = 63;

  private static final int EPOCHS_KEPT = 100;

  /** Makes the tables that staging needs, where they are missing; one task does so while the others wait. */
  static Void prepareStaging(Connection connection, String table, String staging, String token, String epochs) throws SQLException {
    if (exists(connection, staging) && exists(connection, epochs)) {
      return null;
    }
    new [=Name]Sql("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(?, 0))", epochs).first(connection, row -> row.getInt(1));
    if (!exists(connection, staging)) {
      new [=Name]Sql("CREATE TABLE " + staging + " (" + [=Name]Sql.name(token) + " text NOT NULL, LIKE " + table + " INCLUDING DEFAULTS)").run(connection);
      new [=Name]Sql("CREATE INDEX ON " + staging + " (" + [=Name]Sql.name(token) + ")").run(connection);
    }
    if (!exists(connection, epochs)) {
      new [=Name]Sql("CREATE TABLE " + epochs + " (query_id text, epoch_id bigint, published_at timestamptz NOT NULL DEFAULT now(), "
          + "PRIMARY KEY (query_id, epoch_id))").run(connection);
    }
    return null;
  }

  private static boolean exists(Connection connection, String table) throws SQLException {
    return new [=Name]Sql("SELECT to_regclass(?)", table).first(connection, row -> row.getString(1)) != null;
  }

  /** Whether the epoch is ours to publish; who publishes it at the same time is waited for. */
  static boolean takeEpoch(Connection connection, String epochs, String queryId, long epochId) throws SQLException {
    new [=Name]Sql("DELETE FROM " + epochs + " WHERE query_id = ? AND epoch_id < ?", queryId, epochId - EPOCHS_KEPT).run(connection);
    return new [=Name]Sql("INSERT INTO " + epochs + " (query_id, epoch_id) VALUES (?, ?) ON CONFLICT DO NOTHING", queryId, epochId)
        .run(connection) == 1;
  }
