package [=package];

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.VarcharType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The only class that talks to the database, over one connection; used by one thread. */
final class [=Name]Client implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger([=Name]Client.class);

  private final [=Name]Options options;
  private final String table;
  private Connection connection;

  [=Name]Client([=Name]Options options) {
    this.options = options;
    this.table = [=Name]Sql.table(options.table());
  }

  /** What is asked of the database, and fails in its way. */
  private interface Question<T> {
    T ask(Connection connection) throws SQLException;
  }

  /** After a failure nobody knows what the connection is in the middle of, so the next question gets a new one. */
  private <T> T ask(Question<T> question) throws IOException {
    try {
      if (connection == null) {
        connection = [=Name]Dialect.connect(options);
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
        .anyMatch(cause -> cause instanceof SQLException e && [=Name]Dialect.isPassing(e));
  }

  /** Asks for as little as shows that the table is there, and says so or throws. */
  String check() throws IOException {
    return transact(session -> {
      new [=Name]Sql("SELECT 1 FROM " + table).where("1 = 0").first(session, row -> row.getInt(1));
      return session.getMetaData().getDatabaseProductName() + " " + session.getMetaData().getDatabaseProductVersion() + " ok";
    });
  }

<@fragments of="client"/>

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
