package [=package];

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.snowflake.client.api.connection.SnowflakeConnection;
import net.snowflake.client.api.connection.UploadStreamConfig;
import net.snowflake.client.api.driver.SnowflakeDriver;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.CharType;
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
import org.apache.spark.sql.types.VarcharType;
import org.apache.spark.sql.types.VariantType;

/** What Snowflake does in a way of its own. */
final class [=Name]Dialect {
  /** The states of what may pass: a lost connection, or a transaction that another one stopped. */
  private static final Pattern PASSING = Pattern.compile("08.*|40.*|57P.*");

  /** The numbers of a session that is gone, of a statement that waited for a lock too long or was stopped by a deadlock. */
  private static final Set<Integer> PASSING_NUMBERS = Set.of(390104, 390111, 390112, 390114, 625, 604, 200003);

  private [=Name]Dialect() {}

  /** Whether the same statement may succeed in a moment. */
  static boolean isPassing(SQLException failure) {
    return PASSING_NUMBERS.contains(failure.getErrorCode())
        || failure.getSQLState() != null && PASSING.matcher(failure.getSQLState()).matches();
  }

  /** A connection on which nothing is done yet, in a time zone that is everywhere the same. */
  static Connection connect([=Name]Options options) throws SQLException {
    URI url = URI.create(options.url());
    Properties properties = new Properties();
<@lines of="dialect-login"/>
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
<@fragments of="dialect"/>
}
