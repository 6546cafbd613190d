package com.example.spark.measurements;

import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructField;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The only class that talks to the database, over one connection; used by one thread. */
final class MeasurementsClient implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MeasurementsClient.class);
  private static final String ID = "id";

  private final MeasurementsOptions options;
  private final String table;
  private Connection connection;
  private MeasurementsFilters filters = MeasurementsFilters.NONE;
  private MeasurementsPushed pushed = MeasurementsPushed.NONE;
  private Boolean exact;

  MeasurementsClient(MeasurementsOptions options) {
    this.options = options;
    this.table = MeasurementsSql.table(options.table());
  }

  /** What is asked of the database, and fails in its way. */
  private interface Question<T> {
    T ask(Connection connection) throws SQLException;
  }

  /** After a failure nobody knows what the connection is in the middle of, so the next question gets a new one. */
  private <T> T ask(Question<T> question) throws IOException {
    try {
      if (connection == null) {
        connection = MeasurementsDialect.connect(options);
      }
      return question.ask(connection);
    } catch (SQLException e) {
      close();
      throw new IOException(e.getMessage(), e);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Asks in a transaction of its own, so that none stays open in between. */
  private <T> T transact(Question<T> question) throws IOException {
    return ask(session -> {
      T answer = question.ask(session);
      session.commit();
      return answer;
    });
  }

  /** Whether the same call may succeed in a moment: after a lost connection, say, but not with a wrong password. */
  static boolean isTransient(Exception failure) {
    return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(cause -> cause instanceof SQLException e && MeasurementsDialect.isPassing(e));
  }

  /** Asks for as little as shows that the table is there, and says so or throws. */
  String check() throws IOException {
    return transact(session -> {
      new MeasurementsSql("SELECT 1 FROM " + table).where("1 = 0").first(session, row -> row.getInt(1));
      return session.getMetaData().getDatabaseProductName() + " " + session.getMetaData().getDatabaseProductVersion() + " ok";
    });
  }

  /**
   * A row as the database gives it.
   *
   * @param places where in the row each field is
   */
  record Message(Map<String, Integer> places, Object[] values) {
    /** A field as a plain Java value. */
    Object value(String source) {
      Integer place = places.get(source);
      if (place == null) {
        throw new IllegalArgumentException("the table was not asked for " + source);
      }
      return values[place];
    }

    /** How large the values are about, as the driver counts no bytes. */
    long size() {
      long size = 0;
      for (Object value : values) {
        size += value instanceof String text ? text.length() : value instanceof byte[] bytes ? bytes.length : 8;
      }
      return size;
    }
  }

  /** The rows of one read: {@code next} gives every one of them, or throws. */
  interface Cursor extends Closeable {
    boolean next() throws IOException;

    Message message();
  }

  /** A query for some columns of the rows that the conditions allow. */
  private MeasurementsSql select(List<String> sources) throws IOException {
    MeasurementsSql select = new MeasurementsSql("SELECT " + selection(sources) + " FROM " + table + " t");
    for (MeasurementsFilters.Condition condition : filters.conditions()) {
      compare(select, condition);
    }
    for (MeasurementsFilters.Condition condition : pushed.checks().conditions()) {
      if (condition.values().get(0) instanceof String && isExact()) { // the column's own collation may find more texts equal
        select.where(MeasurementsGroups.sorted(condition.column()) + " IN (" + MeasurementsSql.questionMarks(condition.values().size()) + ")", condition.values().toArray());
      }
    }
    return select;
  }

  private Cursor open(MeasurementsSql select, List<String> wanted, int limit) throws IOException {
    List<String> sources = fields(wanted);
    int enough = isExact() && limit < Integer.MAX_VALUE ? limit : 0;
    select.add(ending(limit));
    return ask(session -> {
      PreparedStatement statement = select.prepare(session);
      statement.setFetchSize(options.fetchSize());
      MeasurementsDialect.hasten(statement, sources);
      statement.setMaxRows(enough);
      return made(new MeasurementsResult(session, statement, sources));
    });
  }

  /** Rows without a value in the column by which they are read would be in no part, so there may be none. */
  private void requireValues(Connection session, String column) throws SQLException {
    MeasurementsSql without = new MeasurementsSql("SELECT 1 FROM " + table).where(MeasurementsSql.name(column) + " IS NULL");
    if (without.first(session, row -> row.getInt(1)) != null) {
      throw new IllegalStateException("there are rows without " + column + ", by which the table is read, so they would be missed");
    }
  }

  /** What the least and the greatest value of a column make. */
  private <T> T bounds(String column, MeasurementsSql.Take<T> take) throws IOException {
    String name = MeasurementsSql.name(column);
    return transact(session -> {
      requireValues(session, column);
      return new MeasurementsSql("SELECT min(" + name + "), max(" + name + ") FROM " + table).first(session, take);
    });
  }

  /** The least id and the one after the greatest, or null when there are no rows. */
  long[] ids() throws IOException {
    return bounds(ID, row -> row.getObject(1) == null ? null : new long[] {row.getLong(1), Math.addExact(row.getLong(2), 1)});
  }

  Cursor read(MeasurementsPartition range, List<String> sources, int limit) throws IOException {
    String id = MeasurementsSql.name(ID);
    return open(select(sources).where(id + " >= ?", range.start()).where(id + " < ?", range.end()), sources, limit);
  }

  /** From now on asks for no rows that do not meet the conditions. */
  MeasurementsClient where(MeasurementsFilters conditions) {
    filters = conditions;
    return this;
  }

  /** The column is among the values, or on one side of the only one. */
  private void compare(MeasurementsSql select, MeasurementsFilters.Condition condition) throws IOException {
    String name = MeasurementsSql.name(MeasurementsRows.source(condition.column()));
    if (condition.values().get(0) instanceof String) {
      Object[] texts = condition.values().stream().flatMap(MeasurementsClient::texts).distinct().toArray();
      select.where(MeasurementsDialect.text(name) + " IN (" + MeasurementsSql.questionMarks(texts.length) + ")", texts);
    } else if (condition.operator().equals("=")) {
      select.where(name + " IN (" + MeasurementsSql.questionMarks(condition.values().size()) + ")", condition.values().toArray());
    } else {
      select.where(name + " " + condition.operator() + " ?", condition.values().get(0));
    }
  }

  /** A text, and what it is as the text of a CHAR, which ends before the blanks that it is filled up with. */
  private static Stream<String> texts(Object value) {
    return Stream.of((String) value, ((String) value).replaceAll(" +$", ""));
  }

  /** From now on lets the database do this, as far as it does it as Spark would. */
  MeasurementsClient push(MeasurementsPushed work) {
    pushed = work;
    return this;
  }

  /** Whether the types that the columns have in the database let it check, group and sort them as Spark does. */
  private boolean isExact() throws IOException {
    if (exact == null) {
      List<String> columns = Stream.concat(pushed.looked().stream(), pushed.order().stream().map(MeasurementsPushed.Order::column)).distinct().toList();
      exact = columns.isEmpty() || transact(session -> isExact(session, columns));
    }
    return exact;
  }

  private boolean isExact(Connection session, List<String> columns) throws SQLException {
    MeasurementsSql none = new MeasurementsSql("SELECT " + MeasurementsSql.names(columns.stream().map(MeasurementsRows::source).toList()) + " FROM " + table);
    try (PreparedStatement select = none.where("1 = 0").prepare(session)) {
      ResultSetMetaData types = select.executeQuery().getMetaData();
      for (int i = 0; i < columns.size(); i++) {
        StructField column = MeasurementsRows.SCHEMA.apply(columns.get(i));
        boolean missed = pushed.taken().contains(column.name()) && !column.nullable()
            && types.isNullable(i + 1) != ResultSetMetaData.columnNoNulls; // a null among the values would not be noticed
        if (missed || !MeasurementsDialect.isExact(session, types, i + 1, column.dataType())) {
          return false;
        }
      }
      return true;
    }
  }

  /** What is selected: what is made of each group, or else columns. */
  private String selection(List<String> sources) throws IOException {
    if (isExact() && pushed.aggregates()) {
      return String.join(", ", MeasurementsGroups.selected(pushed));
    }
    List<String> fields = fields(sources);
    return fields.isEmpty() ? "1" : MeasurementsSql.names(fields);
  }

  /** What a row of the result has, to make what is wanted of it. */
  private List<String> fields(List<String> wanted) throws IOException {
    if (isExact()) {
      return pushed.aggregates() ? MeasurementsGroups.names(pushed) : wanted;
    }
    return MeasurementsEachRow.sources(pushed, wanted);
  }

  /** How a query ends that is for groups, or for the first rows by an order. */
  private String ending(int limit) throws IOException {
    if (!isExact() || pushed.groups().isEmpty() && pushed.order().isEmpty()) {
      return "";
    } else if (pushed.aggregates()) {
      return pushed.groups().stream().map(MeasurementsGroups::sorted).collect(Collectors.joining(", ", " GROUP BY ", ""));
    }
    return pushed.order().stream().map(order -> MeasurementsDialect.order(MeasurementsGroups.sorted(order.column()), order))
        .collect(Collectors.joining(", ", " ORDER BY ", MeasurementsDialect.first(limit)));
  }

  /** What the rows of a result make of what is wanted. */
  private Cursor made(Cursor rows) {
    if (exact) {
      return pushed.aggregates() ? new MeasurementsGroups(rows, pushed) : rows;
    }
    return new MeasurementsEachRow(rows, pushed);
  }

  /** What there is of a table without parts: a count, and else nothing. */
  Cursor nothing(MeasurementsPushed work) {
    Map<String, Integer> places = new HashMap<>();
    work.calls().forEach(call -> places.putIfAbsent(call.toString(), places.size()));
    Object[] values = new Object[places.size()];
    work.calls().stream().filter(call -> call.is("COUNT")).forEach(call -> values[places.get(call.toString())] = 0L);
    Message only = new Message(places, values);
    Iterator<Message> rows = List.of(only).iterator();
    return new Cursor() {
      @Override
      public boolean next() {
        return rows.hasNext() && rows.next() == only;
      }

      @Override
      public Message message() {
        return only;
      }

      @Override
      public void close() {}
    };
  }

  /**
   * A row on its way out.
   *
   * @param values a plain Java value for each column of the table
   */
  record Outgoing(String id, Map<String, Object> values) {}

  /** The columns that rows have, all of them the same. */
  private static List<String> columns(List<Outgoing> rows) {
    return List.copyOf(rows.get(0).values().keySet());
  }

  private static List<Map<String, Object>> values(List<Outgoing> rows) {
    return rows.stream().map(Outgoing::values).toList();
  }

  /** Rows follow each other in one transaction, until it is ended by a flush. */
  void write(List<Outgoing> rows) throws IOException {
    ask(session -> MeasurementsDialect.load(session, table, columns(rows), values(rows)));
  }

  /** Returns when all rows that were sent are safe with the database. */
  void flush() throws IOException {
    ask(session -> {
      session.commit();
      return null;
    });
  }

  /** Sends over a new connection, after one of which nobody knows what it has delivered. */
  MeasurementsClient reconnected() {
    close();
    return new MeasurementsClient(options);
  }

  @Override
  public void close() {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      LOG.debug("the connection was lost before it was closed", e);
    }
    connection = null;
  }
}
