package com.acme.spark.postgresql;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.apache.spark.sql.catalyst.util.IntervalUtils;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.CharType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import org.apache.spark.sql.types.VarcharType;
import org.apache.spark.sql.types.YearMonthIntervalType;
import org.postgresql.Driver;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;
import org.postgresql.PGStatement;
import org.postgresql.copy.CopyIn;
import org.postgresql.core.BaseConnection;
import org.postgresql.util.ByteConverter;
import org.postgresql.util.PGInterval;

/** What PostgreSQL does in a way of its own. */
final class PostgresqlDialect {
  /** The states of what may pass: a lost connection, a deadlock or a conflict, too many clients, a shutdown. */
  private static final Pattern PASSING = Pattern.compile("08.*|40001|40P01|53[03]00|57P0[123]");

  /** Whether a row was written by a transaction that was over before every one began that is open now. */
  static final String SETTLED = "age(xmin) > age(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS xid))";

  /** The day from which PostgreSQL counts in binary, and the first that it has. */
  private static final LocalDate DAY = LocalDate.of(2000, 1, 1);

  private static final LocalDate FIRST = LocalDate.of(-4713, 11, 24);

  /** In bytes. */
  static final int LONGEST_NAME = 63;

  private static final int EPOCHS_KEPT = 100;

  private PostgresqlDialect() {}

  /** Whether the same statement may succeed in a moment. */
  static boolean isPassing(SQLException failure) {
    return failure.getSQLState() != null && PASSING.matcher(failure.getSQLState()).matches();
  }

  /** A connection on which nothing is done yet, in a time zone that is everywhere the same. */
  static Connection connect(PostgresqlOptions options) throws SQLException {
    Properties properties = new Properties();
    PGProperty.USER.set(properties, options.username());
    PGProperty.PASSWORD.set(properties, options.password());
    PGProperty.SSL_MODE.set(properties, options.sslMode());
    PGProperty.SSL_ROOT_CERT.set(properties, options.sslRootCert());
    PGProperty.SSL_CERT.set(properties, options.sslCert());
    PGProperty.SSL_KEY.set(properties, options.sslKey());
    PGProperty.SSL_PASSWORD.set(properties, options.sslPassword());
    PGProperty.CONNECT_TIMEOUT.set(properties, (int) options.connectTimeout().toSeconds());
    PGProperty.LOGIN_TIMEOUT.set(properties, (int) options.connectTimeout().toSeconds());
    PGProperty.APPLICATION_NAME.set(properties, options.applicationName());
    PGProperty.TCP_KEEP_ALIVE.set(properties, true);
    PGProperty.STRING_TYPE.set(properties, "unspecified"); // a text is whatever the column is: a uuid, JSON, an enum
    PGProperty.REWRITE_BATCHED_INSERTS.set(properties, true);
    Connection connection = open(options, properties);
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

  /** With TLS 1.3 a server that does not trust a certificate may end the connection before it has said so. */
  private static Connection open(PostgresqlOptions options, Properties properties) throws SQLException {
    try {
      return new Driver().connect(options.url(), properties);
    } catch (SQLException e) {
      boolean silent = options.sslKey() != null && e.getCause() instanceof IOException;
      throw silent ? new SQLException(e.getMessage() + ": maybe the server does not trust the certificate of sslKey", e.getSQLState(), e) : e;
    }
  }

  /** How a column is taken out of a row, as a plain Java value. */
  interface Column {
    Object value(ResultSet row, int place) throws SQLException;
  }

  /** Lets values come in binary, which is faster to read, unless the text of one is asked for that would be another then. */
  static void hasten(PreparedStatement select, List<String> sources) throws SQLException {
    ResultSetMetaData columns = select.getMetaData();
    for (int i = 0; i < sources.size(); i++) {
      DataType type = PostgresqlFields.type(sources.get(i));
      DataType text = type instanceof ArrayType array ? array.elementType() : type;
      if (text instanceof StringType && !columns.getColumnTypeName(i + 1).matches("_?(text|varchar|bpchar|name|json|jsonb|uuid)")) {
        return;
      }
    }
    select.unwrap(PGStatement.class).setPrepareThreshold(-1);
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
      case "timestamptz" -> (row, at) -> instant(row.getObject(at, OffsetDateTime.class));
      case "interval" -> (row, at) -> interval((PGInterval) row.getObject(at), type);
      case "bytea" -> ResultSet::getBytes;
      case "json", "jsonb" -> (row, at) -> PostgresqlFields.parsed(row.getString(at));
      default -> ResultSet::getString;
    };
  }

  private static Instant instant(OffsetDateTime time) {
    return time == null ? null : time.toInstant();
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

  /** Whether values of a type are equal, less and greater where they are to Spark. */
  static boolean sortsAlike(DataType type) {
    return type instanceof StringType && !(type instanceof CharType) || type instanceof NumericType || type instanceof BooleanType
        || type instanceof DateType || type instanceof TimestampType || type instanceof TimestampNTZType;
  }

  /** Whether a sum is the same in any order, and no less exact than Spark's. */
  static boolean addsAlike(DataType type) {
    return type instanceof NumericType && !(type instanceof FloatType || type instanceof DoubleType);
  }

  /** A column in the order in which Spark has it: of texts, that of their bytes. */
  static String sorted(String name, DataType type) {
    return type instanceof StringType ? name + " COLLATE \"C\"" : name;
  }

  static String order(String expression, PostgresqlPushed.Order order) {
    return expression + (order.descending() ? " DESC" : "") + (order.nullsFirst() ? " NULLS FIRST" : " NULLS LAST");
  }

  static String first(int rows) {
    return " FETCH FIRST " + rows + " ROWS ONLY";
  }

  /** Whether a column is in the database what keeps all that Spark's type does and, between two values of it, nothing else. */
  static boolean isExact(Connection connection, ResultSetMetaData columns, int place, DataType type) throws SQLException {
    String name = columns.getColumnTypeName(place);
    if (type instanceof StringType) {
      int length = type instanceof VarcharType limited ? limited.length() : Integer.MAX_VALUE;
      return name.matches("text|varchar") && columns.getPrecision(place) <= length
          && "UTF8".equals(connection.unwrap(PGConnection.class).getParameterStatus("server_encoding"));
    }
    int scale = name.equals("numeric") && columns.getPrecision(place) == 0 ? Integer.MAX_VALUE : columns.getScale(place);
    return switch (type.typeName().replaceAll("\\(.*", "")) {
      case "byte", "short", "integer", "long" -> name.matches("int[248]|(small|big)?serial") || name.equals("numeric") && scale == 0;
      case "decimal" -> name.matches("int[248]|(small|big)?serial") || name.equals("numeric") && scale <= ((DecimalType) type).scale();
      case "float", "double" -> name.equals("float4") || name.equals("float8") && type instanceof DoubleType;
      case "boolean" -> name.equals("bool");
      case "date" -> name.equals("date");
      case "timestamp" -> name.equals("timestamptz");
      default -> name.equals("timestamp");
    };
  }

  /** Copies rows into a table, all of them or none; in binary, unless the table has a column that needs its text to be read. */
  static long load(Connection connection, String table, List<String> columns, List<Map<String, Object>> rows) throws SQLException {
    Form[] forms = forms(connection, table, columns);
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI()
        .copyIn("COPY " + table + " (" + PostgresqlSql.names(columns) + ") FROM STDIN" + (forms == null ? "" : " (FORMAT binary)"));
    try {
      if (forms == null) {
        for (Map<String, Object> row : rows) {
          byte[] line = line(columns, row).getBytes(StandardCharsets.UTF_8);
          copy.writeToCopy(line, 0, line.length);
        }
      } else {
        Wire wire = new Wire(copy);
        for (Map<String, Object> row : rows) {
          wire.row(forms, columns, row);
        }
        wire.end();
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
      String text = PostgresqlFields.text(column, row.get(column));
      line.append(line.isEmpty() ? "" : "\t").append(text == null ? "\\N" : escaped(text));
    }
    return line.append('\n').toString();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
  }

  /** How a value goes out in binary. */
  private interface Form {
    void put(Wire wire, Object value);
  }

  /** The forms of all columns, null when the table has one of another type, which goes out as text as all of them do then. */
  private static Form[] forms(Connection connection, String table, List<String> columns) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement("SELECT " + PostgresqlSql.names(columns) + " FROM " + table)) {
      ResultSetMetaData types = select.getMetaData();
      Form[] forms = new Form[columns.size()];
      for (int i = 0; i < forms.length; i++) {
        String source = columns.get(i);
        forms[i] = form(connection, source, PostgresqlFields.type(source), types.getColumnTypeName(i + 1));
        if (forms[i] == null) {
          return null;
        }
      }
      return forms;
    }
  }

  private static Form form(Connection connection, String source, DataType type, String name) throws SQLException {
    if (name.equals("json") || name.equals("jsonb")) {
      String version = name.equals("jsonb") ? "\1" : "";
      return (wire, value) -> wire.bytes((version + PostgresqlFields.text(source, value)).getBytes(StandardCharsets.UTF_8));
    } else if (type == null || type instanceof StringType) {
      return name.matches("text|varchar|bpchar|name") ? (wire, value) -> wire.bytes(value.toString().getBytes(StandardCharsets.UTF_8)) : null;
    } else if (type instanceof ArrayType array && name.startsWith("_")) {
      int element = connection.unwrap(BaseConnection.class).getTypeInfo().getPGType(name.substring(1));
      Form form = form(connection, source, array.elementType(), name.substring(1));
      return form == null ? null : (wire, value) -> wire.array((List<?>) value, element, form);
    }
    return simple(type, name);
  }

  private static Form simple(DataType type, String name) {
    return switch (type.typeName().replaceAll("[( ].*", "") + " as " + name) {
      case "boolean as bool" -> (wire, value) -> wire.sized(1).put((byte) ((Boolean) value ? 1 : 0));
      case "byte as int2", "short as int2" -> (wire, value) -> wire.sized(2).putShort(((Number) value).shortValue());
      case "integer as int4", "integer as serial" -> (wire, value) -> wire.sized(4).putInt((Integer) value);
      case "long as int8", "long as bigserial" -> (wire, value) -> wire.sized(8).putLong((Long) value);
      case "float as float4" -> (wire, value) -> wire.sized(4).putFloat((Float) value);
      case "double as float8" -> (wire, value) -> wire.sized(8).putDouble((Double) value);
      case "decimal as numeric" -> (wire, value) -> wire.bytes(ByteConverter.numeric((BigDecimal) value));
      case "binary as bytea" -> (wire, value) -> wire.bytes((byte[]) value);
      case "date as date" -> (wire, value) -> wire.sized(4).putInt(Math.toIntExact(ChronoUnit.DAYS.between(DAY, finite((LocalDate) value))));
      case "timestamp_ntz as timestamp" -> (wire, value) -> wire.sized(8).putLong(micros((LocalDateTime) value));
      case "timestamp as timestamptz" -> (wire, value) -> wire.sized(8).putLong(micros(LocalDateTime.ofInstant((Instant) value, ZoneOffset.UTC)));
      case "interval as interval" -> (wire, value) -> wire.interval((TemporalAmount) value);
      default -> null;
    };
  }

  private static long micros(LocalDateTime time) {
    finite(time.toLocalDate());
    return ChronoUnit.MICROS.between(DAY.atStartOfDay(), time);
  }

  /** No day before the first that there is, some of which would be taken for the infinite one. */
  private static LocalDate finite(LocalDate day) {
    if (day.isBefore(FIRST)) {
      throw new IllegalArgumentException(day + " is before " + FIRST + ", with which the days of PostgreSQL begin");
    }
    return day;
  }

  /** Rows on their way into a copy in binary, to which they go when there are enough of them. */
  private static final class Wire {
    private static final int ENOUGH = 1 << 16;

    private final CopyIn copy;
    private ByteBuffer buffer = ByteBuffer.allocate(2 * ENOUGH);

    Wire(CopyIn copy) {
      this.copy = copy;
      buffer.put("PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1)).putInt(0).putInt(0);
    }

    void row(Form[] forms, List<String> columns, Map<String, Object> row) throws SQLException {
      room(Short.BYTES).putShort((short) forms.length);
      for (int i = 0; i < forms.length; i++) {
        put(forms[i], row.get(columns.get(i)));
      }
      if (buffer.position() > ENOUGH) {
        send();
      }
    }

    /** After the last row. */
    void end() throws SQLException {
      room(Short.BYTES).putShort((short) -1);
      send();
    }

    private void send() throws SQLException {
      copy.writeToCopy(buffer.array(), 0, buffer.position());
      buffer.clear();
    }

    private void put(Form form, Object value) {
      if (value == null) {
        room(Integer.BYTES).putInt(-1);
      } else {
        form.put(this, value);
      }
    }

    private ByteBuffer room(int bytes) {
      if (buffer.remaining() < bytes) {
        buffer = ByteBuffer.allocate(Math.addExact(2 * buffer.position(), bytes)).put(buffer.flip());
      }
      return buffer;
    }

    /** Where a value of so many bytes goes. */
    ByteBuffer sized(int bytes) {
      return room(Math.addExact(Integer.BYTES, bytes)).putInt(bytes);
    }

    void bytes(byte[] bytes) {
      sized(bytes.length).put(bytes);
    }

    void interval(TemporalAmount value) {
      boolean months = value instanceof Period;
      long micros = months ? 0 : IntervalUtils.durationToMicros((Duration) value);
      sized(16).putLong(micros).putInt(0).putInt(months ? Math.toIntExact(((Period) value).toTotalMonths()) : 0);
    }

    /** An empty one has no dimension. */
    void array(List<?> list, int type, Form form) {
      int start = room(24).position();
      buffer.putInt(0).putInt(list.isEmpty() ? 0 : 1).putInt(list.contains(null) ? 1 : 0).putInt(type);
      if (!list.isEmpty()) {
        buffer.putInt(list.size()).putInt(1);
      }
      list.forEach(element -> put(form, element));
      buffer.putInt(start, buffer.position() - start - Integer.BYTES);
    }
  }

  /** Makes the tables that staging needs, where they are missing; one task does so while the others wait. */
  static Void prepareStaging(Connection connection, String table, String staging, String token, String epochs) throws SQLException {
    if (exists(connection, staging) && exists(connection, epochs)) {
      return null;
    }
    new PostgresqlSql("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(?, 0))", epochs).first(connection, row -> row.getInt(1));
    if (!exists(connection, staging)) {
      new PostgresqlSql("CREATE TABLE " + staging + " (" + PostgresqlSql.name(token) + " text NOT NULL, LIKE " + table + " INCLUDING DEFAULTS)").run(connection);
      new PostgresqlSql("CREATE INDEX ON " + staging + " (" + PostgresqlSql.name(token) + ")").run(connection);
    }
    if (!exists(connection, epochs)) {
      new PostgresqlSql("CREATE TABLE " + epochs + " (query_id text, epoch_id bigint, published_at timestamptz NOT NULL DEFAULT now(), "
          + "PRIMARY KEY (query_id, epoch_id))").run(connection);
    }
    return null;
  }

  private static boolean exists(Connection connection, String table) throws SQLException {
    return new PostgresqlSql("SELECT to_regclass(?)", table).first(connection, row -> row.getString(1)) != null;
  }

  /** Whether the epoch is ours to publish; who publishes it at the same time is waited for. */
  static boolean takeEpoch(Connection connection, String epochs, String queryId, long epochId) throws SQLException {
    new PostgresqlSql("DELETE FROM " + epochs + " WHERE query_id = ? AND epoch_id < ?", queryId, epochId - EPOCHS_KEPT).run(connection);
    return new PostgresqlSql("INSERT INTO " + epochs + " (query_id, epoch_id) VALUES (?, ?) ON CONFLICT DO NOTHING", queryId, epochId)
        .run(connection) == 1;
  }
}
