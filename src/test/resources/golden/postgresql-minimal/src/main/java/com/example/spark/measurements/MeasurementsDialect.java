package com.example.spark.measurements;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.YearMonthIntervalType;
import org.postgresql.Driver;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.PGInterval;

/** What PostgreSQL does in a way of its own. */
final class MeasurementsDialect {
  /** The states of what may pass: a lost connection, a deadlock or a conflict, too many clients, a shutdown. */
  private static final Pattern PASSING = Pattern.compile("08.*|40001|40P01|53[03]00|57P0[123]");

  private MeasurementsDialect() {}

  /** Whether the same statement may succeed in a moment. */
  static boolean isPassing(SQLException failure) {
    return failure.getSQLState() != null && PASSING.matcher(failure.getSQLState()).matches();
  }

  /** A connection on which nothing is done yet, in a time zone that is everywhere the same. */
  static Connection connect(MeasurementsOptions options) throws SQLException {
    Properties properties = new Properties();
    PGProperty.USER.set(properties, options.username());
    PGProperty.PASSWORD.set(properties, options.password());
    PGProperty.SSL_MODE.set(properties, options.sslMode());
    PGProperty.SSL_ROOT_CERT.set(properties, options.sslRootCert());
    PGProperty.CONNECT_TIMEOUT.set(properties, (int) options.connectTimeout().toSeconds());
    PGProperty.LOGIN_TIMEOUT.set(properties, (int) options.connectTimeout().toSeconds());
    PGProperty.APPLICATION_NAME.set(properties, options.applicationName());
    PGProperty.TCP_KEEP_ALIVE.set(properties, true);
    PGProperty.STRING_TYPE.set(properties, "unspecified"); // a text is whatever the column is: a uuid, JSON, an enum
    PGProperty.REWRITE_BATCHED_INSERTS.set(properties, true);
    Connection connection = new Driver().connect(options.url(), properties);
    try (Statement statement = connection.createStatement()) {
      connection.setNetworkTimeout(Runnable::run, (int) Math.min(options.timeout().toMillis(), Integer.MAX_VALUE));
      statement.execute("SET TIME ZONE 'UTC'");
      connection.setAutoCommit(false); // else the driver fetches all rows of a query at once
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** How a column is taken out of a row, as a plain Java value. */
  interface Column {
    Object value(ResultSet row, int place) throws SQLException;
  }

  /** By what the column is in the database; a text can be had of each. */
  static Column column(ResultSetMetaData columns, int place, DataType type) throws SQLException {
    if (type instanceof StringType) {
      return ResultSet::getString;
    } else if (columns.getColumnType(place) == Types.ARRAY) {
      DataType element = type instanceof ArrayType array ? array.elementType() : null;
      return (row, at) -> list(row.getArray(at), element);
    }
    return switch (columns.getColumnTypeName(place)) {
      case "bool", "int2", "int4", "int8", "smallserial", "serial", "bigserial", "float4", "float8", "numeric" -> ResultSet::getObject;
      case "date" -> (row, at) -> row.getObject(at, LocalDate.class);
      case "timestamp" -> (row, at) -> row.getObject(at, LocalDateTime.class);
      case "timestamptz" -> (row, at) -> row.getObject(at, OffsetDateTime.class);
      case "interval" -> (row, at) -> interval((PGInterval) row.getObject(at), type);
      case "bytea" -> ResultSet::getBytes;
      case "json", "jsonb" -> (row, at) -> MeasurementsFields.parsed(row.getString(at));
      default -> ResultSet::getString;
    };
  }

  /** The elements of an array, which are in the second column of its own result. */
  private static List<Object> list(Array array, DataType type) throws SQLException {
    if (array == null) {
      return null;
    }
    try (ResultSet elements = array.getResultSet()) {
      Column element = column(elements.getMetaData(), 2, type);
      List<Object> list = new ArrayList<>();
      while (elements.next()) {
        list.add(element.value(elements, 2));
      }
      return list;
    }
  }

  /** An interval of months, or one of days and seconds; what has both is neither. */
  private static Object interval(PGInterval value, DataType type) {
    if (value == null) {
      return null;
    }
    Period months = Period.of(value.getYears(), value.getMonths(), 0);
    Duration time = Duration.ofDays(value.getDays()).plusHours(value.getHours()).plusMinutes(value.getMinutes())
        .plusSeconds(value.getWholeSeconds()).plusNanos(1000L * value.getMicroSeconds());
    if (type instanceof YearMonthIntervalType) {
      return time.isZero() ? months : value.toString();
    }
    return months.isZero() ? time : value.toString();
  }

  /** A column as text, so that no comparison fails because the other side is no such value. */
  static String text(String name) {
    return "CAST(" + name + " AS text)";
  }

  /** Copies rows into a table, all of them or none. */
  static long load(Connection connection, String table, List<String> columns, List<Map<String, Object>> rows) throws SQLException {
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI()
        .copyIn("COPY " + table + " (" + MeasurementsSql.names(columns) + ") FROM STDIN");
    try {
      for (Map<String, Object> row : rows) {
        byte[] line = line(columns, row).getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(line, 0, line.length);
      }
      return copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private static String line(List<String> columns, Map<String, Object> row) {
    StringBuilder line = new StringBuilder();
    for (String column : columns) {
      String text = MeasurementsFields.text(column, row.get(column));
      line.append(line.isEmpty() ? "" : "\t").append(text == null ? "\\N" : escaped(text));
    }
    return line.append('\n').toString();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
  }
}
