package com.acme.spark.snowflake;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rows of a query, of which no more are held than are fetched at once. */
final class SnowflakeResult implements SnowflakeClient.Cursor {
  private static final Logger LOG = LoggerFactory.getLogger(SnowflakeResult.class);

  private final Connection connection;
  private final PreparedStatement statement;
  private final ResultSet rows;
  private final Map<String, Integer> places = new HashMap<>();
  private final SnowflakeDialect.Column[] columns;
  private SnowflakeClient.Message message;

  SnowflakeResult(Connection connection, PreparedStatement select, List<String> sources) throws SQLException {
    this.connection = connection;
    statement = select;
    rows = statement.executeQuery();
    columns = new SnowflakeDialect.Column[sources.size()];
    for (int i = 0; i < columns.length; i++) {
      places.put(sources.get(i), i);
      columns[i] = SnowflakeDialect.column(rows.getMetaData(), i + 1, SnowflakeFields.type(sources.get(i)));
    }
  }

  @Override
  public boolean next() throws IOException {
    try {
      if (!rows.next()) {
        return false;
      }
      Object[] values = new Object[columns.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = columns[i].value(rows, i + 1);
      }
      message = new SnowflakeClient.Message(places, values);
      return true;
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public SnowflakeClient.Message message() {
    return message;
  }

  /** Ends the transaction too, since an open one keeps the database from tidying up. */
  @Override
  public void close() {
    try {
      statement.close();
      connection.rollback();
    } catch (SQLException e) {
      LOG.debug("the connection was lost before the query was closed", e);
    }
  }
}
