package com.acme.spark.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A statement as it grows: its text, and the values of its question marks, which never become part of the text. */
final class PostgresqlSql {
  private final StringBuilder text = new StringBuilder();
  private final List<Object> values = new ArrayList<>();
  private String joint = " WHERE ";

  PostgresqlSql(String text, Object... values) {
    add(text, values);
  }

  PostgresqlSql add(String more, Object... moreValues) {
    text.append(more);
    values.addAll(List.of(moreValues));
    return this;
  }

  /** One more condition that rows have to meet. */
  PostgresqlSql where(String condition, Object... moreValues) {
    add(joint + condition, moreValues);
    joint = " AND ";
    return this;
  }

  /** A name as it is, whatever is in it. */
  static String name(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  static String names(List<String> names) {
    return names.stream().map(PostgresqlSql::name).collect(Collectors.joining(", "));
  }

  /** The name of a table, which may have that of its schema and a dot before it. */
  static String table(String path) {
    return Stream.of(path.split("\\.")).map(PostgresqlSql::name).collect(Collectors.joining("."));
  }

  static String questionMarks(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }

  PreparedStatement prepare(Connection connection) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(text.toString());
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      statement.setObject(i + 1, value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value);
    }
    return statement;
  }

  /** Does what it says; how many rows that changed. */
  int run(Connection connection) throws SQLException {
    try (PreparedStatement statement = prepare(connection)) {
      return statement.executeUpdate();
    }
  }

  /** How to take a value out of a row. */
  interface Take<T> {
    T from(ResultSet row) throws SQLException;
  }

  /** What the rows have, each of them. */
  <T> List<T> all(Connection connection, Take<T> take) throws SQLException {
    try (PreparedStatement statement = prepare(connection); ResultSet rows = statement.executeQuery()) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(take.from(rows));
      }
      return all;
    }
  }

  /** What the first row has, null when there is no row or nothing in it. */
  <T> T first(Connection connection, Take<T> take) throws SQLException {
    try (PreparedStatement statement = prepare(connection)) {
      statement.setMaxRows(1);
      ResultSet rows = statement.executeQuery();
      return rows.next() ? take.from(rows) : null;
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
