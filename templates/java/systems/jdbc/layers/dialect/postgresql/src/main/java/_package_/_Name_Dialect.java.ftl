package [=package];

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
import java.util.stream.Collectors;
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
final class [=Name]Dialect {
  /** The states of what may pass: a lost connection, a deadlock or a conflict, too many clients, a shutdown. */
  private static final Pattern PASSING = Pattern.compile("08.*|40001|40P01|53[03]00|57P0[123]");

  private [=Name]Dialect() {}

  /** Whether the same statement may succeed in a moment. */
  static boolean isPassing(SQLException failure) {
    return failure.getSQLState() != null && PASSING.matcher(failure.getSQLState()).matches();
  }

  /** A connection on which nothing is done yet, in a time zone that is everywhere the same. */
  static Connection connect([=Name]Options options) throws SQLException {
    Properties properties = new Properties();
<@lines of="dialect-login"/>
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
  private static Connection open([=Name]Options options, Properties properties) throws SQLException {
    try {
      return new Driver().connect(options.url(), properties);
    } catch (SQLException e) {
      boolean silent = options.sslKey() != null && e.getCause() instanceof IOException;
      throw silent ? new SQLException(e.getMessage() + ": maybe the server does not trust the certificate of sslKey", e.getSQLState(), e) : e;
    }
  }
<@fragments of="dialect"/>
}
