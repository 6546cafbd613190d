package com.acme.spark.snowflake;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.snowflake.client.api.connection.SnowflakeConnection;
import net.snowflake.client.api.connection.UploadStreamConfig;
import net.snowflake.client.api.driver.SnowflakeDriver;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
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

/** What Snowflake does in a way of its own. */
final class SnowflakeDialect {
  /** The states of what may pass: a lost connection, or a transaction that another one stopped. */
  private static final Pattern PASSING = Pattern.compile("08.*|40.*|57P.*");

  /** The numbers of a session that is gone, of a statement that waited for a lock too long or was stopped by a deadlock. */
  private static final Set<Integer> PASSING_NUMBERS = Set.of(390104, 390111, 390112, 390114, 625, 604, 200003);

  /** The digits of a second that Spark has. */
  private static final int MICROS = 6;

  /** A folder of the user's own stage. */
  private static final String STAGE = "@~/spark";

  private static final int EPOCHS_KEPT = 100;

  private SnowflakeDialect() {}

  /** Whether the same statement may succeed in a moment. */
  static boolean isPassing(SQLException failure) {
    return PASSING_NUMBERS.contains(failure.getErrorCode())
        || failure.getSQLState() != null && PASSING.matcher(failure.getSQLState()).matches();
  }

  /** A connection on which nothing is done yet, in a time zone that is everywhere the same. */
  static Connection connect(SnowflakeOptions options) throws SQLException {
    URI url = URI.create(options.url());
    Properties properties = new Properties();
    put(properties, "user", options.username());
    put(properties, "password", options.password());
    put(properties, "private_key_file", options.privateKeyFile());
    put(properties, "private_key_pwd", options.privateKeyPassword());
    put(properties, "authenticator", options.privateKeyFile() == null ? "snowflake" : "snowflake_jwt");
    put(properties, "db", options.database());
    put(properties, "schema", options.schema());
    put(properties, "warehouse", options.warehouse());
    put(properties, "role", options.role());
    put(properties, "account", url.getHost().split("\\.")[0]);
    put(properties, "ssl", url.getScheme().equals("https") ? "on" : "off");
    put(properties, "loginTimeout", Math.max(1, options.connectTimeout().toSeconds()));
    put(properties, "networkTimeout", options.timeout().toMillis());
    put(properties, "retryTimeout", Math.max(1, options.timeout().toSeconds()));
    put(properties, "queryTimeout", Math.max(1, options.timeout().toSeconds()));
    put(properties, "disablePlatformDetection", true); // else it asks a cloud where it runs
    put(properties, "tracing", "OFF"); // else it writes a log file of its own
    put(properties, "TIMEZONE", "UTC");
    put(properties, "JDBC_TREAT_TIMESTAMP_NTZ_AS_UTC", true);
    put(properties, "JDBC_QUERY_RESULT_FORMAT", "JSON"); // Arrow would need Spark's JVM opened to the driver
    put(properties, "DATE_OUTPUT_FORMAT", "YYYY-MM-DD");
    Connection connection = new SnowflakeDriver().connect("jdbc:snowflake://" + url.getHost() + ":" + port(url) + "/", properties);
    try {
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static int port(URI url) {
    return url.getPort() > 0 ? url.getPort() : url.getScheme().equals("https") ? 443 : 80;
  }

  private static void put(Properties properties, String name, Object value) {
    if (value != null) {
      properties.setProperty(name, value.toString());
    }
  }

  /** Times and dates go as text, which Snowflake reads; the driver has no way for them. */
  static void bind(PreparedStatement statement, int place, Object value) throws SQLException {
    if (value instanceof Temporal) {
      statement.setString(place, value.toString());
    } else if (value instanceof BigDecimal number) {
      statement.setBigDecimal(place, number);
    } else {
      statement.setObject(place, value);
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
    } else if (type instanceof ArrayType || type instanceof MapType || type instanceof StructType || type instanceof VariantType) {
      return (row, at) -> SnowflakeFields.parsed(row.getString(at));
    }
    return switch (columns.getColumnTypeName(place)) {
      case "NUMBER" -> ResultSet::getBigDecimal;
      case "DOUBLE", "FLOAT" -> (row, at) -> orNull(row, row.getDouble(at));
      case "BOOLEAN" -> (row, at) -> orNull(row, row.getBoolean(at));
      case "DATE" -> (row, at) -> row.getString(at);
      case "TIMESTAMPLTZ", "TIMESTAMPTZ", "TIMESTAMP_LTZ", "TIMESTAMP_TZ" -> (row, at) -> instant(row.getTimestamp(at));
      case "TIMESTAMPNTZ", "TIMESTAMP_NTZ" -> (row, at) -> local(row.getTimestamp(at));
      case "BINARY" -> ResultSet::getBytes;
      default -> ResultSet::getString;
    };
  }

  private static Object orNull(ResultSet row, Object value) throws SQLException {
    return row.wasNull() ? null : value;
  }

  static Instant instant(Timestamp time) {
    return time == null ? null : local(time).toInstant(ZoneOffset.UTC);
  }

  /** The driver gives times as if they were of UTC, with the days of the old calendar before 1582. */
  private static LocalDateTime local(Timestamp time) {
    if (time == null) {
      return null;
    }
    Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    calendar.setTime(time);
    return LocalDateTime.of(calendar.get(Calendar.YEAR), calendar.get(Calendar.MONTH) + 1, calendar.get(Calendar.DAY_OF_MONTH),
        calendar.get(Calendar.HOUR_OF_DAY), calendar.get(Calendar.MINUTE), calendar.get(Calendar.SECOND), time.getNanos());
  }

  /** A number anywhere between the least and the greatest BIGINT, of null too. */
  static String hash(String what) {
    return "HASH(" + what + ")";
  }

  /** The columns that are text. */
  static Set<String> textual(ResultSetMetaData columns) throws SQLException {
    Set<String> textual = new HashSet<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      if (columns.getColumnTypeName(i).equals("VARCHAR")) {
        textual.add(columns.getColumnName(i));
      }
    }
    return textual;
  }

  /** Whether values of a type are equal, less and greater where they are to Spark, which of texts and floating point numbers depends on collations and on NaN. */
  static boolean sortsAlike(DataType type) {
    return type instanceof NumericType && !(type instanceof FloatType || type instanceof DoubleType) || type instanceof BooleanType
        || type instanceof DateType || type instanceof TimestampType || type instanceof TimestampNTZType;
  }

  /** Whether a sum is exact, and has room for any number of values in the 38 digits of the database. */
  static boolean addsAlike(DataType type) {
    return type instanceof NumericType && !(type instanceof DecimalType decimal && decimal.precision() > 28);
  }

  static String sorted(String name, DataType type) {
    return name;
  }

  static String order(String expression, SnowflakePushed.Order order) {
    return expression + (order.descending() ? " DESC" : "") + (order.nullsFirst() ? " NULLS FIRST" : " NULLS LAST");
  }

  static String first(int rows) {
    return " LIMIT " + rows;
  }

  /** Whether a column is in the database what keeps all that Spark's type does and, between two values of it, nothing else. */
  static boolean isExact(Connection connection, ResultSetMetaData columns, int place, DataType type) throws SQLException {
    String name = columns.getColumnTypeName(place).replace("_", "");
    int scale = columns.getScale(place);
    return switch (type.typeName().replaceAll("\\(.*", "")) {
      case "byte", "short", "integer", "long" -> name.equals("NUMBER") && scale == 0;
      case "decimal" -> name.equals("NUMBER") && scale <= ((DecimalType) type).scale();
      case "boolean", "date" -> name.equalsIgnoreCase(type.typeName());
      case "timestamp" -> name.matches("TIMESTAMP[LT]TZ") && scale <= MICROS;
      default -> name.equals("TIMESTAMPNTZ") && scale <= MICROS;
    };
  }

  /** Puts rows into a file of the stage, and copies that into a table, all of them or none. */
  static Void load(Connection connection, String table, List<String> columns, List<Map<String, Object>> rows) throws SQLException {
    String file = UUID.randomUUID() + ".csv";
    StringBuilder lines = new StringBuilder();
    rows.forEach(row -> lines.append(line(columns, row)));
    try (Statement statement = connection.createStatement()) {
      connection.unwrap(SnowflakeConnection.class).uploadStream(STAGE, file, new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)),
          UploadStreamConfig.builder().setCompressData(true).build());
      statement.execute("COPY INTO " + table + " (" + SnowflakeSql.names(columns) + ") FROM (SELECT " + taken(columns) + " FROM " + STAGE + "/" + file + ".gz)"
          + " FILE_FORMAT = (TYPE = CSV COMPRESSION = GZIP FIELD_OPTIONALLY_ENCLOSED_BY = '\"' ESCAPE_UNENCLOSED_FIELD = NONE NULL_IF = ()"
          + " EMPTY_FIELD_AS_NULL = TRUE) ON_ERROR = ABORT_STATEMENT PURGE = TRUE");
      return null;
    }
  }

  /** A mark before the values, since a line of nothing but nulls would be none. */
  private static String line(List<String> columns, Map<String, Object> row) {
    StringBuilder line = new StringBuilder("1");
    for (String column : columns) {
      String text = SnowflakeFields.text(column, row.get(column));
      line.append(text == null ? "," : ",\"" + text.replace("\"", "\"\"") + '"');
    }
    return line.append('\n').toString();
  }

  private static String taken(List<String> columns) {
    return IntStream.range(0, columns.size()).mapToObj(i -> taken(columns.get(i), "$" + (i + 2))).collect(Collectors.joining(", "));
  }

  private static String taken(String column, String text) {
    return SnowflakeFields.isJson(column) ? "PARSE_JSON(" + text + ")"
        : SnowflakeFields.type(column) instanceof BinaryType ? "HEX_DECODE_BINARY(" + text + ")" : text;
  }

  /** Makes the tables that staging needs, where they are missing; the epoch that is none is there for publishers to wait at. */
  static Void prepareStaging(Connection connection, String table, String staging, String token, String epochs) throws SQLException {
    new SnowflakeSql("CREATE TABLE IF NOT EXISTS " + staging + " AS SELECT CAST('' AS VARCHAR) AS " + SnowflakeSql.name(token) + ", t.* FROM " + table
        + " t WHERE 1 = 0").run(connection);
    new SnowflakeSql("CREATE TABLE IF NOT EXISTS " + epochs + " AS SELECT CAST('' AS VARCHAR) AS query_id, CAST(-1 AS DECIMAL(19)) AS epoch_id").run(connection);
    return null;
  }

  /** Whether the epoch is ours to publish: Snowflake has no keys that it enforces, but who updates a table is waited for. */
  static boolean takeEpoch(Connection connection, String epochs, String queryId, long epochId) throws SQLException {
    new SnowflakeSql("UPDATE " + epochs + " SET epoch_id = -1 WHERE query_id = ''").run(connection);
    new SnowflakeSql("DELETE FROM " + epochs + " WHERE query_id = ? AND epoch_id < ?", queryId, epochId - EPOCHS_KEPT).run(connection);
    if (new SnowflakeSql("SELECT 1 FROM " + epochs + " WHERE query_id = ? AND epoch_id = ?", queryId, epochId).first(connection, row -> row.getInt(1)) != null) {
      return false;
    }
    return new SnowflakeSql("INSERT INTO " + epochs + " (query_id, epoch_id) VALUES (?, ?)", queryId, epochId).run(connection) == 1;
  }
}
