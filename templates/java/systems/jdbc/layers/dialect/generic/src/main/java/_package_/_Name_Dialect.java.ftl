package [=package];

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
import java.util.HashMap;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done in JDBC's way, whichever database it is. */
final class [=Name]Dialect {
  private static final Logger LOG = LoggerFactory.getLogger([=Name]Dialect.class);

  private static final Pattern NAME = Pattern.compile("\"((?:[^\"]|\"\")*)\"");

  private [=Name]Dialect() {}

  /** Whether the same statement may succeed in a moment, by its class or its state: after a lost connection, or a deadlock. */
  static boolean isPassing(SQLException failure) {
    String state = failure.getSQLState();
    return failure instanceof SQLTransientException || failure instanceof SQLRecoverableException
        || failure instanceof SQLNonTransientConnectionException || state != null && (state.startsWith("08") || state.startsWith("40"));
  }

  /** A connection on which nothing is done yet; the driver is one of the jars that Spark was given. */
  static Connection connect([=Name]Options options) throws SQLException {
    Properties properties = new Properties();
<@lines of="dialect-login"/>
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
<@fragments of="dialect-connect"/>

  /** Names stand in a statement as SQL has them, and become the database's own here; there are no other double quotes. */
  static String spelled(String sql, String quote) {
    return quote.equals("\"") ? sql : NAME.matcher(sql).replaceAll(name ->
        Matcher.quoteReplacement(quote + name.group(1).replace("\"\"", "\"").replace(quote, quote + quote) + quote));
  }

  static void bind(PreparedStatement statement, int place, Object value) throws SQLException {
    statement.setObject(place, value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value);
  }
<@fragments of="dialect"/>
}
