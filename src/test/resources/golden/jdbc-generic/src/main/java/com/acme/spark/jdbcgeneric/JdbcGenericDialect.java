package com.acme.spark.jdbcgeneric;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import org.apache.spark.sql.types.VariantType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done in JDBC's way, whichever database it is. */
final class JdbcGenericDialect {
  private static final Logger LOG = LoggerFactory.getLogger(JdbcGenericDialect.class);
  private static final Pattern NAME = Pattern.compile("\"((?:[^\"]|\"\")*)\"");
  private static final Set<Integer> TEXTS = Set.of(Types.CHAR, Types.VARCHAR, Types.NCHAR, Types.NVARCHAR);
  private static final Set<Integer> WHOLE = Set.of(Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT);

  /** The digits of a second that Spark has. */
  private static final int MICROS = 6;

  private JdbcGenericDialect() {}

  /** Whether the same statement may succeed in a moment, by its class or its state: after a lost connection, or a deadlock. */
  static boolean isPassing(SQLException failure) {
    String state = failure.getSQLState();
    return failure instanceof SQLTransientException || failure instanceof SQLRecoverableException
        || failure instanceof SQLNonTransientConnectionException || state != null && (state.startsWith("08") || state.startsWith("40"));
  }

  /** A connection on which nothing is done yet; the driver is one of the jars that Spark was given. */
  static Connection connect(JdbcGenericOptions options) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", options.username());
    properties.setProperty("password", options.password());
    Connection connection = within(options, CompletableFuture.supplyAsync(() -> open(driver(options.driver()), options.url(), properties)));
    try {
      connection.setAutoCommit(false);
      connection.setNetworkTimeout(Runnable::run, (int) Math.min(options.timeout().toMillis(), Integer.MAX_VALUE));
    } catch (SQLFeatureNotSupportedException e) {
      LOG.debug("the driver cannot time out, so only its own settings in the url can", e);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return connection;
  }

  private static Driver driver(String type) {
    try {
      return Class.forName(type, true, Thread.currentThread().getContextClassLoader()).asSubclass(Driver.class).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException | ClassCastException e) {
      throw new IllegalArgumentException("there is no driver " + type + " among the jars of this node: add its jar by --jars", e);
    }
  }

  private static Connection open(Driver driver, String url, Properties properties) {
    try {
      Connection connection = driver.connect(url, properties);
      if (connection == null) {
        throw new IllegalArgumentException(driver.getClass().getName() + " is not the driver for this url");
      }
      return connection;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Drivers wait in ways of their own, so the wait is ended from outside; a connection that comes later is closed. */
  private static Connection within(JdbcGenericOptions options, CompletableFuture<Connection> connecting) throws SQLException {
    try {
      return connecting.get(options.connectTimeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      connecting.thenAccept(JdbcGenericDialect::close);
      throw new SQLTransientException("the database does not answer within " + options.connectTimeout(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLTransientException("interrupted while connecting", e);
    } catch (ExecutionException e) {
      if (e.getCause().getCause() instanceof SQLException refused) {
        throw refused;
      }
      throw new IllegalArgumentException(e.getCause().getMessage(), e);
    }
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      LOG.debug("the connection was lost before it was closed", e);
    }
  }

  /** Names stand in a statement as SQL has them, and become the database's own here; there are no other double quotes. */
  static String spelled(String sql, String quote) {
    return quote.equals("\"") ? sql : NAME.matcher(sql).replaceAll(name ->
        Matcher.quoteReplacement(quote + name.group(1).replace("\"\"", "\"").replace(quote, quote + quote) + quote));
  }

  static void bind(PreparedStatement statement, int place, Object value) throws SQLException {
    statement.setObject(place, value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value);
  }

  /** How a column is taken out of a row, as a plain Java value. */
  interface Column {
    Object value(ResultSet row, int place) throws SQLException;
  }

  /** By what the column is in the database; a text can be had of each. */
  static Column column(ResultSetMetaData columns, int place, DataType type) throws SQLException {
    if (type instanceof StringType) {
      return ResultSet::getString;
    } else if (type instanceof ArrayType || type instanceof MapType || type instanceof StructType || type instanceof VariantType) {
      return (row, at) -> JdbcGenericFields.parsed(row.getString(at));
    }
    return switch (columns.getColumnType(place)) {
      case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.NUMERIC, Types.DECIMAL, Types.BIT, Types.BOOLEAN ->
          type instanceof BooleanType ? (row, at) -> truth(row.getObject(at)) : ResultSet::getObject;
      case Types.REAL, Types.FLOAT, Types.DOUBLE -> ResultSet::getObject;
      case Types.DATE -> (row, at) -> row.getObject(at, LocalDate.class);
      case Types.TIMESTAMP -> type instanceof TimestampType
          ? (row, at) -> row.getObject(at, OffsetDateTime.class) : (row, at) -> row.getObject(at, LocalDateTime.class);
      case Types.TIMESTAMP_WITH_TIMEZONE -> (row, at) -> row.getObject(at, OffsetDateTime.class);
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> ResultSet::getBytes;
      default -> ResultSet::getString;
    };
  }

  /** Where a database has no booleans, 0 and 1 are. */
  private static Object truth(Object value) {
    return value instanceof Number number && (number.doubleValue() == 0 || number.doubleValue() == 1) ? number.intValue() == 1 : value;
  }

  /** The columns that are text. */
  static Set<String> textual(ResultSetMetaData columns) throws SQLException {
    Set<String> textual = new HashSet<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      if (TEXTS.contains(columns.getColumnType(i))) {
        textual.add(columns.getColumnName(i));
      }
    }
    return textual;
  }

  /** Whether values of a type are equal, less and greater where they are to Spark, which of texts and floating point numbers not every database says. */
  static boolean sortsAlike(DataType type) {
    return type instanceof NumericType && !(type instanceof FloatType || type instanceof DoubleType) || type instanceof BooleanType
        || type instanceof DateType || type instanceof TimestampType || type instanceof TimestampNTZType;
  }

  /** Databases differ in how large a sum may be, so none is left to them. */
  static boolean addsAlike(DataType type) {
    return false;
  }

  static String sorted(String name, DataType type) {
    return name;
  }

  /** Where nulls go is said in the way that every database has. */
  static String order(String expression, JdbcGenericPushed.Order order) {
    return "CASE WHEN " + expression + " IS NULL THEN " + (order.nullsFirst() ? "0 ELSE 1" : "1 ELSE 0") + " END, " + expression
        + (order.descending() ? " DESC" : "");
  }

  /** The driver is told how many rows are enough, as databases are in ways of their own. */
  static String first(int rows) {
    return "";
  }

  /** Whether a column is in the database what keeps all that Spark's type does and, between two values of it, nothing else. */
  static boolean isExact(Connection connection, ResultSetMetaData columns, int place, DataType type) throws SQLException {
    int kind = columns.getColumnType(place);
    int scale = columns.getScale(place);
    boolean whole = WHOLE.contains(kind);
    boolean decimal = whole || (kind == Types.NUMERIC || kind == Types.DECIMAL) && columns.getPrecision(place) > 0 && scale >= 0;
    return switch (type.typeName().replaceAll("\\(.*", "")) {
      case "byte", "short", "integer", "long" -> decimal && (whole || scale == 0);
      case "decimal" -> decimal && (whole || scale <= ((DecimalType) type).scale());
      case "boolean" -> kind == Types.BOOLEAN;
      case "date" -> kind == Types.DATE;
      case "timestamp" -> kind == Types.TIMESTAMP_WITH_TIMEZONE && scale <= MICROS;
      default -> kind == Types.TIMESTAMP && scale <= MICROS;
    };
  }

  /** What each column is in the database, which some drivers have to be told of a null. */
  private static int[] types(Connection connection, String table, List<String> columns) throws SQLException {
    try (PreparedStatement none = new JdbcGenericSql("SELECT " + JdbcGenericSql.names(columns) + " FROM " + table).where("1 = 0").prepare(connection)) {
      ResultSetMetaData found = none.executeQuery().getMetaData();
      int[] types = new int[columns.size()];
      for (int i = 0; i < types.length; i++) {
        types[i] = found.getColumnType(i + 1);
      }
      return types;
    }
  }

  /** Runs a statement for each row, whose values in these columns are its question marks. */
  private static int[] batch(Connection connection, String sql, List<String> columns, int[] types, List<Map<String, Object>> rows)
      throws SQLException {
    try (PreparedStatement statement = new JdbcGenericSql(sql).prepare(connection)) {
      for (Map<String, Object> row : rows) {
        for (int i = 0; i < types.length; i++) {
          Object value = JdbcGenericFields.bound(columns.get(i), row.get(columns.get(i)));
          if (value == null) {
            statement.setNull(i + 1, types[i]);
          } else {
            bind(statement, i + 1, value);
          }
        }
        statement.addBatch();
      }
      return statement.executeBatch();
    }
  }

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
    return columns.stream().map(column -> JdbcGenericSql.name(column) + " = ?").collect(Collectors.joining(between));
  }

  /** Inserts rows, in one batch. */
  static int[] load(Connection connection, String table, List<String> columns, List<Map<String, Object>> rows) throws SQLException {
    String insert = "INSERT INTO " + table + " (" + JdbcGenericSql.names(columns) + ") VALUES (" + JdbcGenericSql.questionMarks(columns.size()) + ")";
    return batch(connection, insert, columns, types(connection, table, columns), rows);
  }
}
