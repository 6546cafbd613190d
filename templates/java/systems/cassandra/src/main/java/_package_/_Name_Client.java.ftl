package [=package];

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.DriverTimeoutException;
import com.datastax.oss.driver.api.core.auth.AuthenticationException;
import com.datastax.oss.driver.api.core.connection.BusyConnectionException;
import com.datastax.oss.driver.api.core.connection.ClosedConnectionException;
import com.datastax.oss.driver.api.core.connection.ConnectionInitException;
import com.datastax.oss.driver.api.core.connection.HeartbeatException;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BatchType;
import com.datastax.oss.driver.api.core.cql.BatchableStatement;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.BoundStatementBuilder;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.cql.Statement;
import com.datastax.oss.driver.api.core.loadbalancing.NodeDistance;
import com.datastax.oss.driver.api.core.metadata.Metadata;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.metadata.NodeState;
import com.datastax.oss.driver.api.core.metadata.TokenMap;
import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.metadata.token.Token;
import com.datastax.oss.driver.api.core.metadata.token.TokenRange;
import com.datastax.oss.driver.api.core.servererrors.BootstrappingException;
import com.datastax.oss.driver.api.core.servererrors.OverloadedException;
import com.datastax.oss.driver.api.core.servererrors.ReadTimeoutException;
import com.datastax.oss.driver.api.core.servererrors.UnavailableException;
import com.datastax.oss.driver.api.core.servererrors.WriteTimeoutException;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.ListType;
import com.datastax.oss.driver.api.core.type.codec.TypeCodec;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.math.BigDecimal;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The only class that talks to Cassandra, over a session that the tasks of a JVM share; used by one thread. */
final class [=Name]Client implements AutoCloseable {
  private final [=Name]Options options;
  private final CqlIdentifier keyspace;
  private final CqlIdentifier name;
  private [=Name]Sessions.Shared shared;

  [=Name]Client([=Name]Options options) {
    this.options = options;
    this.keyspace = CqlIdentifier.fromInternal(options.keyspace());
    this.name = CqlIdentifier.fromInternal(options.table());
  }

  /** What is asked of Cassandra, and fails in its way. */
  private interface Question<T> {
    T ask(CqlSession session) throws IOException, InterruptedException;
  }

  private <T> T ask(Question<T> question) throws IOException {
    try {
      if (shared == null) {
        shared = [=Name]Sessions.take(options);
      }
      if (table(shared.session().getMetadata()).isEmpty()) {
        [=Name]Sessions.Shared early = shared; // to ask for the schema once more may never end, when a node was down
        shared = null;
        shared = [=Name]Sessions.renew(early, options);
      }
      return question.ask(shared.session());
    } catch (DriverException e) {
      throw new IOException(e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("asking Cassandra was interrupted");
    }
  }

<@fragments of="client-failures"/>

  /** Asks for as little as shows that the table is there, and says so or throws. */
  String check() throws IOException {
    return ask(session -> {
      session.execute("SELECT * FROM " + path() + " LIMIT 1");
      return "Cassandra " + session.execute("SELECT release_version FROM system.local").one().getString(0) + " ok";
    });
  }

<@fragments of="client-names"/>

<@fragments of="client"/>

  /** Leaves the session to whoever else uses it. */
  @Override
  public void close() {
    if (shared != null) {
      shared.give();
      shared = null;
    }
  }
}
