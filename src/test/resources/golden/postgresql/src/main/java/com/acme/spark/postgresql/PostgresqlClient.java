package com.acme.spark.postgresql;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
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
final class PostgresqlClient implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresqlClient.class);
  private static final String ID = "id";

  /** The columns of a stream, which Spark does not narrow. */
  private static final List<String> SOURCES = new PostgresqlRows(PostgresqlRows.SCHEMA).sources();

  private static final String UPDATED = "updated_at";

  /** The column of the staging table that says who staged a row. */
  private static final String TOKEN = "spark_token";

  private static final List<String> COLUMNS = new PostgresqlRows(PostgresqlRows.SCHEMA).sources();

  private final PostgresqlOptions options;
  private final String table;
  private Connection connection;
  private PostgresqlFilters filters = PostgresqlFilters.NONE;
  private PostgresqlPushed pushed = PostgresqlPushed.NONE;
  private Boolean exact;
  private boolean prepared;

  PostgresqlClient(PostgresqlOptions options) {
    this.options = options;
    this.table = PostgresqlSql.table(options.table());
  }

  /** What is asked of the database, and fails in its way. */
  private interface Question<T> {
    T ask(Connection connection) throws SQLException;
  }

  /** After a failure nobody knows what the connection is in the middle of, so the next question gets a new one. */
  private <T> T ask(Question<T> question) throws IOException {
    try {
      if (connection == null) {
        connection = PostgresqlDialect.connect(options);
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
        .anyMatch(cause -> cause instanceof SQLException e && PostgresqlDialect.isPassing(e));
  }

  /** Asks for as little as shows that the table is there, and says so or throws. */
  String check() throws IOException {
    return transact(session -> {
      new PostgresqlSql("SELECT 1 FROM " + table).where("1 = 0").first(session, row -> row.getInt(1));
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
  private PostgresqlSql select(List<String> sources) throws IOException {
    PostgresqlSql select = new PostgresqlSql("SELECT " + selection(sources) + " FROM " + table + " t");
    for (PostgresqlFilters.Condition condition : filters.conditions()) {
      compare(select, condition);
    }
    for (PostgresqlFilters.Condition condition : pushed.checks().conditions()) {
      if (condition.values().get(0) instanceof String && isExact()) { // the column's own collation may find more texts equal
        select.where(PostgresqlGroups.sorted(condition.column()) + " IN (" + PostgresqlSql.questionMarks(condition.values().size()) + ")", condition.values().toArray());
      }
    }
    return select;
  }

  private Cursor open(PostgresqlSql select, List<String> wanted, int limit) throws IOException {
    List<String> sources = fields(wanted);
    int enough = isExact() && limit < Integer.MAX_VALUE ? limit : 0;
    select.add(ending(limit));
    return ask(session -> {
      PreparedStatement statement = select.prepare(session);
      statement.setFetchSize(options.fetchSize());
      PostgresqlDialect.hasten(statement, sources);
      statement.setMaxRows(enough);
      return made(new PostgresqlResult(session, statement, sources));
    });
  }

  /** Rows without a value in the column by which they are read would be in no part, so there may be none. */
  private void requireValues(Connection session, String column) throws SQLException {
    PostgresqlSql without = new PostgresqlSql("SELECT 1 FROM " + table).where(PostgresqlSql.name(column) + " IS NULL");
    if (without.first(session, row -> row.getInt(1)) != null) {
      throw new IllegalStateException("there are rows without " + column + ", by which the table is read, so they would be missed");
    }
  }

  /** What the least and the greatest value of a column make. */
  private <T> T bounds(String column, PostgresqlSql.Take<T> take) throws IOException {
    String name = PostgresqlSql.name(column);
    return transact(session -> {
      requireValues(session, column);
      return new PostgresqlSql("SELECT min(" + name + "), max(" + name + ") FROM " + table).first(session, take);
    });
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  /** The least id and the one after the greatest, or null when there are no rows. */
  long[] ids() throws IOException {
    return bounds(ID, row -> row.getObject(1) == null ? null : new long[] {row.getLong(1), Math.addExact(row.getLong(2), 1)});
  }

  Cursor read(PostgresqlPartition range, List<String> sources, int limit) throws IOException {
    String id = PostgresqlSql.name(ID);
    return open(select(sources).where(id + " >= ?", range.start()).where(id + " < ?", range.end()), sources, limit);
  }

  /** From now on asks for no rows that do not meet the conditions. */
  PostgresqlClient where(PostgresqlFilters conditions) {
    filters = conditions;
    return this;
  }

  /** The column is among the values, or on one side of the only one. */
  private void compare(PostgresqlSql select, PostgresqlFilters.Condition condition) throws IOException {
    String name = PostgresqlSql.name(PostgresqlRows.source(condition.column()));
    if (condition.values().get(0) instanceof String) {
      Object[] texts = condition.values().stream().flatMap(PostgresqlClient::texts).distinct().toArray();
      select.where(PostgresqlDialect.text(name) + " IN (" + PostgresqlSql.questionMarks(texts.length) + ")", texts);
    } else if (condition.operator().equals("=")) {
      select.where(name + " IN (" + PostgresqlSql.questionMarks(condition.values().size()) + ")", condition.values().toArray());
    } else {
      select.where(name + " " + condition.operator() + " ?", condition.values().get(0));
    }
  }

  /** A text, and what it is as the text of a CHAR, which ends before the blanks that it is filled up with. */
  private static Stream<String> texts(Object value) {
    return Stream.of((String) value, ((String) value).replaceAll(" +$", ""));
  }

  /** From now on lets the database do this, as far as it does it as Spark would. */
  PostgresqlClient push(PostgresqlPushed work) {
    pushed = work;
    return this;
  }

  /** Whether the types that the columns have in the database let it check, group and sort them as Spark does. */
  private boolean isExact() throws IOException {
    if (exact == null) {
      List<String> columns = Stream.concat(pushed.looked().stream(), pushed.order().stream().map(PostgresqlPushed.Order::column)).distinct().toList();
      exact = columns.isEmpty() || transact(session -> isExact(session, columns));
    }
    return exact;
  }

  private boolean isExact(Connection session, List<String> columns) throws SQLException {
    PostgresqlSql none = new PostgresqlSql("SELECT " + PostgresqlSql.names(columns.stream().map(PostgresqlRows::source).toList()) + " FROM " + table);
    try (PreparedStatement select = none.where("1 = 0").prepare(session)) {
      ResultSetMetaData types = select.executeQuery().getMetaData();
      for (int i = 0; i < columns.size(); i++) {
        StructField column = PostgresqlRows.SCHEMA.apply(columns.get(i));
        boolean missed = pushed.taken().contains(column.name()) && !column.nullable()
            && types.isNullable(i + 1) != ResultSetMetaData.columnNoNulls; // a null among the values would not be noticed
        if (missed || !PostgresqlDialect.isExact(session, types, i + 1, column.dataType())) {
          return false;
        }
      }
      return true;
    }
  }

  /** What is selected: what is made of each group, or else columns. */
  private String selection(List<String> sources) throws IOException {
    if (isExact() && pushed.aggregates()) {
      return String.join(", ", PostgresqlGroups.selected(pushed));
    }
    List<String> fields = fields(sources);
    return fields.isEmpty() ? "1" : PostgresqlSql.names(fields);
  }

  /** What a row of the result has, to make what is wanted of it. */
  private List<String> fields(List<String> wanted) throws IOException {
    if (isExact()) {
      return pushed.aggregates() ? PostgresqlGroups.names(pushed) : wanted;
    }
    return PostgresqlEachRow.sources(pushed, wanted);
  }

  /** How a query ends that is for groups, or for the first rows by an order. */
  private String ending(int limit) throws IOException {
    if (!isExact() || pushed.groups().isEmpty() && pushed.order().isEmpty()) {
      return "";
    } else if (pushed.aggregates()) {
      return pushed.groups().stream().map(PostgresqlGroups::sorted).collect(Collectors.joining(", ", " GROUP BY ", ""));
    }
    return pushed.order().stream().map(order -> PostgresqlDialect.order(PostgresqlGroups.sorted(order.column()), order))
        .collect(Collectors.joining(", ", " ORDER BY ", PostgresqlDialect.first(limit)));
  }

  /** What the rows of a result make of what is wanted. */
  private Cursor made(Cursor rows) {
    if (exact) {
      return pushed.aggregates() ? new PostgresqlGroups(rows, pushed) : rows;
    }
    return new PostgresqlEachRow(rows, pushed);
  }

  /** What there is of a table without parts: a count, and else nothing. */
  Cursor nothing(PostgresqlPushed work) {
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

  /** The value behind so many rows, in the order of the values from a start on and before an end; null where there are fewer. */
  private <T> T valueBehind(long rows, String column, Object start, Object end, PostgresqlSql.Take<T> take) throws IOException {
    String name = PostgresqlSql.name(column);
    PostgresqlSql select = new PostgresqlSql("SELECT " + name + " FROM " + table).where(name + " >= ?", start).where(name + " < ?", end)
        .add(" ORDER BY " + name + " OFFSET ? ROWS FETCH FIRST 1 ROWS ONLY", rows);
    return transact(session -> select.first(session, take));
  }

  private Cursor within(String column, Object start, Object end) throws IOException {
    String name = PostgresqlSql.name(column);
    return open(select(SOURCES).where(name + " >= ?", start).where(name + " < ?", end), SOURCES, Integer.MAX_VALUE);
  }

  /** The greatest value of a column up to which all rows are there. */
  private <T> T greatest(String column, PostgresqlSql.Take<T> take) throws IOException {
    PostgresqlSql greatest = new PostgresqlSql("SELECT max(" + PostgresqlSql.name(column) + ") FROM " + table);
    if (options.waitForTransactions()) { // without the rows that were written since the oldest transaction began that is open now
      greatest.where(PostgresqlDialect.SETTLED);
    }
    return transact(session -> {
      requireValues(session, column);
      return greatest.first(session, take);
    });
  }

  /** The least time that there is, or null when there are no rows. */
  Instant earliest() throws IOException {
    return bounds(UPDATED, row -> instant(row, 1));
  }

  /** The greatest time up to which all rows are there, or null when there are no rows. */
  Instant latest() throws IOException {
    return greatest(UPDATED, row -> instant(row, 1));
  }

  /**
   * The last instant, at the source's precision and not after the end, before which there are no more rows from the start
   * than allowed; yet never the start itself, as rows of one instant come together.
   */
  Instant boundary(Instant start, Instant end, long maxRows) throws IOException {
    Instant next = valueBehind(maxRows, UPDATED, start, end, row -> instant(row, 1));
    if (next == null) {
      return end;
    }
    Instant first = valueBehind(0, UPDATED, start, end, row -> instant(row, 1)).truncatedTo(ChronoUnit.MICROS);
    Instant boundary = next.truncatedTo(ChronoUnit.MICROS);
    return boundary.isAfter(first) ? boundary : first.plus(1, ChronoUnit.MICROS);
  }

  /** Every row whose time is at or after the start and before the end. */
  Cursor read(Instant start, Instant end) throws IOException {
    return within(UPDATED, start, end);
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

  /** Keeps the rows aside, together with those staged earlier under the same token, where no reader of the table sees them. */
  void stage(String token, List<Outgoing> rows) throws IOException {
    prepare();
    List<String> columns = Stream.concat(Stream.of(TOKEN), columns(rows).stream()).toList();
    List<Map<String, Object>> values = values(rows).stream().<Map<String, Object>>map(HashMap::new).toList();
    values.forEach(row -> row.put(TOKEN, token));
    transact(session -> PostgresqlDialect.load(session, staging(), columns, values));
  }

  /** Makes the two tables that staging needs, unless somebody has done so. */
  private void prepare() throws IOException {
    if (!prepared) {
      transact(session -> PostgresqlDialect.prepareStaging(session, table, staging(), TOKEN, epochs()));
      prepared = true;
    }
  }

  /**
   * Makes the rows that are staged under these tokens visible, all at once, and keeps in the same transaction that this epoch
   * of this query is published; does nothing when it is already, as a repeated epoch has staged its rows once more.
   */
  void publish(String queryId, long epochId, List<String> tokens) throws IOException {
    prepare();
    String columns = PostgresqlSql.names(COLUMNS);
    transact(session -> {
      if (PostgresqlDialect.takeEpoch(session, epochs(), queryId, epochId)) {
        new PostgresqlSql("INSERT INTO " + table + " (" + columns + ") SELECT " + columns + " FROM " + staging())
            .where(PostgresqlSql.name(TOKEN) + " IN (" + PostgresqlSql.questionMarks(tokens.size()) + ")", tokens.toArray()).run(session);
      }
      return null;
    });
  }

  /** Removes what is staged under tokens that begin so; nothing may be there. */
  void discard(String prefix) throws IOException {
    prepare();
    transact(session -> new PostgresqlSql("DELETE FROM " + staging())
        .where(PostgresqlSql.name(TOKEN) + " LIKE ? ESCAPE '!'", prefix.replaceAll("[!%_]", "!$0") + "%").run(session));
  }

  private String staging() {
    return beside("stagingTable", options.stagingTable(), "_spark_staging");
  }

  private String epochs() {
    return beside("epochTable", options.epochTable(), "_spark_epochs");
  }

  /** A table that an option names, or else stands beside the one that is written to. */
  private String beside(String option, String name, String suffix) {
    String path = name == null ? options.table() + suffix : name;
    if (path.substring(path.lastIndexOf('.') + 1).getBytes(StandardCharsets.UTF_8).length > PostgresqlDialect.LONGEST_NAME) {
      throw new IllegalArgumentException("the database would cut the name " + path + " short: set " + option);
    }
    return PostgresqlSql.table(path);
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
