package com.example.spark.readings;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The only class that talks to Cassandra, over a session that the tasks of a JVM share; used by one thread. */
final class ReadingsClient implements AutoCloseable {
  /** The types of a partition key of which equal values are the same bytes, and so have the same token. */
  private static final Set<DataType> HASHED_ALIKE = Set.of(DataTypes.ASCII, DataTypes.TEXT, DataTypes.BIGINT, DataTypes.INT,
      DataTypes.SMALLINT, DataTypes.TINYINT, DataTypes.VARINT, DataTypes.BOOLEAN, DataTypes.TIMESTAMP, DataTypes.DATE, DataTypes.UUID,
      DataTypes.TIMEUUID, DataTypes.INET);

  /** More partitions than these are found faster by reading all. */
  private static final int FEW = 1000;

  private static final Set<String> KEY = Set.of("sensor");

  /** Rows of one partition go together, so many at most. */
  private static final int ROWS_IN_REQUEST = 100;

  private final ReadingsOptions options;
  private final CqlIdentifier keyspace;
  private final CqlIdentifier name;
  private ReadingsSessions.Shared shared;
  private ReadingsRetry retry;
  private ReadingsFilters filters = ReadingsFilters.NONE;
  private PreparedStatement insert;
  private boolean grows;

  ReadingsClient(ReadingsOptions options) {
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
        shared = ReadingsSessions.take(options);
      }
      if (table(shared.session().getMetadata()).isEmpty()) {
        ReadingsSessions.Shared early = shared; // to ask for the schema once more may never end, when a node was down
        shared = null;
        shared = ReadingsSessions.renew(early, options);
      }
      return question.ask(shared.session());
    } catch (DriverException e) {
      throw new IOException(e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("asking Cassandra was interrupted");
    }
  }

  /** Whether the same call may succeed in a moment: when nodes are down or busy, say, but not with a wrong password. */
  static boolean isTransient(Throwable failure) {
    if (failure instanceof AllNodesFailedException all) {
      List<Throwable> errors = all.getAllErrors().values().stream().flatMap(List::stream).toList();
      return errors.isEmpty() || errors.stream().anyMatch(ReadingsClient::isTransient);
    } else if (failure == null || failure instanceof AuthenticationException) {
      return false;
    }
    return failure instanceof ConnectException || failure instanceof SocketTimeoutException || failure instanceof DriverTimeoutException
        || isOfConnection(failure) || isOfNodes(failure) || isTransient(failure.getCause());
  }

  private static boolean isOfConnection(Throwable failure) {
    boolean refused = failure.getCause() instanceof AuthenticationException;
    return failure instanceof ClosedConnectionException || failure instanceof HeartbeatException
        || failure instanceof BusyConnectionException || failure instanceof ConnectionInitException && !refused;
  }

  private static boolean isOfNodes(Throwable failure) {
    return failure instanceof UnavailableException || failure instanceof ReadTimeoutException
        || failure instanceof WriteTimeoutException || failure instanceof OverloadedException || failure instanceof BootstrappingException;
  }

  /** Asks for as little as shows that the table is there, and says so or throws. */
  String check() throws IOException {
    return ask(session -> {
      session.execute("SELECT * FROM " + path() + " LIMIT 1");
      return "Cassandra " + session.execute("SELECT release_version FROM system.local").one().getString(0) + " ok";
    });
  }

  private TableMetadata table(CqlSession session) {
    return table(session.getMetadata())
        .orElseThrow(() -> new IllegalStateException("there is no table " + path()));
  }

  private Optional<TableMetadata> table(Metadata metadata) {
    return metadata.getKeyspace(keyspace).flatMap(each -> each.getTable(name));
  }

  private String path() {
    return keyspace.asCql(false) + "." + name.asCql(false);
  }

  private static String names(Collection<String> names) {
    return names.stream().map(ReadingsClient::quoted).collect(Collectors.joining(", "));
  }

  /** A name as it is, whatever is in it. */
  private static String quoted(String column) {
    return CqlIdentifier.fromInternal(column).asCql(false);
  }

  static AsyncResultSet answer(CompletableFuture<AsyncResultSet> asked) throws IOException, InterruptedException {
    try {
      return asked.get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause().getMessage(), e.getCause());
    }
  }

  private static DefaultConsistencyLevel consistency(String word) {
    return DefaultConsistencyLevel.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** From now on tries a page again that does not come, as this one says. */
  ReadingsClient retrying(ReadingsRetry pages) {
    retry = pages;
    return this;
  }

  /**
   * A row as Cassandra gives it.
   *
   * @param places where in the row each column is
   */
  record Message(Map<String, Integer> places, Object[] values, long size) {
    /** A column as a plain Java value. */
    Object value(String source) {
      Integer place = places.get(source);
      if (place == null) {
        throw new IllegalArgumentException("the table was not asked for " + source);
      }
      return values[place];
    }
  }

  /** The rows of one read: {@code next} gives every one of them, or throws. */
  interface Cursor extends Closeable {
    boolean next() throws IOException;

    Message message();
  }

  /** The arcs into which the nodes divide the ring, each with those that have its rows. */
  List<ReadingsPartition.Arc> ring() throws IOException {
    return ask(session -> {
      TokenMap map = tokens(session);
      List<ReadingsPartition.Arc> arcs = new ArrayList<>();
      for (TokenRange range : map.getTokenRanges()) {
        List<String> nodes = map.getReplicas(keyspace, range).stream().map(ReadingsClient::host).sorted().toList();
        arcs.addAll(ReadingsPartition.Arc.between(place(map, range.getStart()), place(map, range.getEnd()), nodes));
      }
      Set<Long> wanted = wanted(session, map);
      if (wanted != null) {
        return arcs.stream().flatMap(arc -> arc.at(wanted)).toList();
      }
      return arcs;
    });
  }

  /** What each near node last wrote down of its own ranges, as it does every few minutes. */
  ReadingsSizes sizes() throws IOException {
    return ask(session -> {
      SimpleStatement select = SimpleStatement.newInstance("SELECT range_start, range_end, mean_partition_size, partitions_count"
          + " FROM system.size_estimates WHERE keyspace_name = ? AND table_name = ?", options.keyspace(), options.table());
      List<ReadingsSizes.Estimate> estimates = new ArrayList<>();
      for (Node node : session.getMetadata().getNodes().values()) {
        if (node.getState() == NodeState.UP && node.getDistance() == NodeDistance.LOCAL) {
          session.execute(select.setNode(node)).forEach(row -> estimates.addAll(estimated(row)));
        }
      }
      return ReadingsSizes.of(estimates);
    });
  }

  /** Of one range, which may lead over the top of the ring. */
  private static List<ReadingsSizes.Estimate> estimated(Row row) {
    List<ReadingsPartition.Arc> arcs =
        ReadingsPartition.Arc.between(Long.parseLong(row.getString(0)), Long.parseLong(row.getString(1)), List.of());
    double bytes = (double) row.getLong(2) * row.getLong(3);
    double width = arcs.stream().mapToDouble(ReadingsPartition.Arc::width).sum();
    return arcs.stream().map(arc -> new ReadingsSizes.Estimate(arc, bytes * arc.width() / width)).toList();
  }

  private static TokenMap tokens(CqlSession session) {
    return session.getMetadata().getTokenMap().filter(map -> map.getPartitionerName().endsWith("Murmur3Partitioner"))
        .orElseThrow(() -> new IllegalStateException("the cluster has another partitioner than Murmur3Partitioner"));
  }

  private static long place(TokenMap map, Token token) {
    return Long.parseLong(map.format(token));
  }

  private static String host(Node node) {
    return ((InetSocketAddress) node.getEndPoint().resolve()).getHostString();
  }

  /** The rows of all arcs, one after the other. */
  private ReadingsResult rows(CqlSession session, Collection<ReadingsPartition.Arc> arcs, List<String> sources, Conditions conditions) {
    String first = table(session).getPartitionKey().get(0).getName().asInternal();
    List<BoundStatement> queries = queries(session, arcs, names(sources.isEmpty() ? List.of(first) : sources), conditions);
    return new ReadingsResult(session, queries, sources, retry == null ? new ReadingsRetry(options) : retry);
  }

  /** What rows have to meet, by CQL and its values, and how many are enough. */
  private record Conditions(List<String> terms, List<Object> values, int limit) {}

  /** One for each arc. */
  private List<BoundStatement> queries(CqlSession session, Collection<ReadingsPartition.Arc> arcs, String selected, Conditions conditions) {
    String token = "token(" + names(table(session).getPartitionKey().stream().map(column -> column.getName().asInternal()).toList()) + ")";
    PreparedStatement select = session.prepare("SELECT " + selected + " FROM " + path() + " WHERE " + token + " > ? AND " + token + " <= ?"
        + conditions.terms().stream().map(term -> " AND " + term).collect(Collectors.joining())
        + (conditions.limit() == Integer.MAX_VALUE ? "" : " LIMIT " + Math.max(1, conditions.limit()))
        + (conditions.terms().isEmpty() ? "" : " ALLOW FILTERING"));
    return arcs.stream().map(arc -> select.bind(Stream.concat(Stream.of(arc.start(), arc.end()), conditions.values().stream()).toArray())
        .setRoutingKeyspace(keyspace)
        .setRoutingToken(tokens(session).parse(Long.toString(arc.end())))
        .setConsistencyLevel(consistency(options.readConsistency()))
        .setPageSize(options.fetchSize())).toList();
  }

  /** The rows of all arcs of a part, one after the other. */
  Cursor read(ReadingsPartition part, List<String> sources, int limit) throws IOException {
    return ask(session -> {
      List<String> terms = new ArrayList<>();
      List<Object> values = new ArrayList<>();
      narrow(table(session), terms, values);
      return rows(session, part.arcs(), sources, new Conditions(terms, values, limit));
    });
  }

  /** From now on asks for no rows that do not meet the conditions. */
  ReadingsClient where(ReadingsFilters conditions) {
    filters = conditions;
    return this;
  }

  /** The tokens of all rows that there can be, null when the conditions leave a part of the partition key open. */
  private Set<Long> wanted(CqlSession session, TokenMap map) {
    List<List<ByteBuffer>> keys = List.of(List.of());
    for (ColumnMetadata column : table(session).getPartitionKey()) {
      Set<Object> values = filters.among(told(column));
      if (values == null || !HASHED_ALIKE.contains(column.getType()) || keys.size() * values.size() > FEW) {
        return null;
      }
      List<ByteBuffer> parts = values.stream().flatMap(value -> bound(value, column).stream())
          .map(value -> bytes(session, column.getType(), value)).toList();
      keys = keys.stream().flatMap(key -> parts.stream().map(part -> Stream.concat(key.stream(), Stream.of(part)).toList())).toList();
    }
    return keys.stream().map(key -> place(map, map.newToken(key.toArray(ByteBuffer[]::new)))).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The column of Spark of which a condition is told, the same as Cassandra's where there is none. */
  private String told(ColumnMetadata column) {
    String source = column.getName().asInternal();
    return filters.conditions().stream().map(ReadingsFilters.Condition::column)
        .filter(each -> ReadingsRows.source(each).equals(source)).findFirst().orElse(source);
  }

  private static ByteBuffer bytes(CqlSession session, DataType type, Object value) {
    TypeCodec<Object> codec = session.getContext().getCodecRegistry().codecFor(type);
    return codec.encode(value, session.getContext().getProtocolVersion());
  }

  /** The value as the column holds it, if it can. */
  private static Optional<Object> bound(Object value, ColumnMetadata column) {
    try {
      return Optional.of(ReadingsFields.bound(value, column.getType()));
    } catch (ReadingsRows.Mismatch e) {
      return Optional.empty();
    }
  }

  /** Adds what Cassandra can compare, which are single values; the partition key is in the arcs already, all of it or nothing. */
  private void narrow(TableMetadata table, List<String> conditions, List<Object> values) {
    for (ReadingsFilters.Condition condition : filters.conditions()) {
      String source = ReadingsRows.source(condition.column());
      ColumnMetadata column = table.getColumn(CqlIdentifier.fromInternal(source))
          .filter(each -> !each.isStatic() && !table.getPartitionKey().contains(each)).orElse(null);
      boolean comparable = column != null && condition.values().size() == 1
          && (HASHED_ALIKE.contains(column.getType()) || column.getType().equals(DataTypes.DECIMAL));
      if (comparable) {
        bound(condition.values().get(0), column).ifPresent(value -> {
          conditions.add(quoted(source) + " " + condition.operator() + " ?");
          values.add(value);
        });
      }
    }
  }

  /**
   * A row on its way out.
   *
   * @param values a plain Java value for each column of the table
   */
  record Outgoing(String id, Map<String, Object> values) {
    Outgoing {
      values.forEach(ReadingsFields::refuseLosses);
    }
  }

  /** Inserts each row or replaces the columns of the one that has its key; returns when all of them are safe. */
  void upsert(List<Outgoing> rows) throws IOException {
    ask(session -> {
      if (insert == null) {
        insert = prepared(session, List.copyOf(rows.get(0).values().keySet()));
      }
      Map<ByteBuffer, List<BatchableStatement<?>>> partitions = new LinkedHashMap<>();
      for (Outgoing row : rows) {
        BoundStatement statement = statement(session, row.values());
        partitions.computeIfAbsent(statement.getRoutingKey(), any -> new ArrayList<>()).add(statement);
      }
      send(session, partitions.values().stream().flatMap(this::requests).toList());
      return null;
    });
  }

  private PreparedStatement prepared(CqlSession session, List<String> columns) {
    TableMetadata table = table(session);
    Set<String> key = table.getPrimaryKey().stream().map(column -> column.getName().asInternal()).collect(Collectors.toSet());
    if (!key.equals(KEY)) {
      throw new IllegalStateException("a row is known by " + KEY + ", but the primary key of " + path() + " is " + key);
    } else if (table.getColumns().values().stream().anyMatch(column -> column.getType().equals(DataTypes.COUNTER))) {
      throw new IllegalStateException(path() + " has counters, to which a row that is written again would add twice");
    }
    List<String> lists = columns.stream().filter(column -> grows(table, column)).toList();
    if (!lists.isEmpty() && options.timestampColumn() != null) {
      throw new IllegalStateException(lists + " of " + path() + " are lists that are not frozen, to which a row that is written again with the "
          + "same timestamp adds");
    }
    grows = !lists.isEmpty();
    List<String> uses = new ArrayList<>();
    if (options.ttl() != null || options.ttlColumn() != null) {
      uses.add("TTL :\"[ttl]\"");
    }
    if (options.timestampColumn() != null) {
      uses.add("TIMESTAMP :\"[timestamp]\"");
    }
    return session.prepare("INSERT INTO " + path() + " (" + names(columns) + ") VALUES (" + values(columns) + ")"
        + (uses.isEmpty() ? "" : " USING " + String.join(" AND ", uses)));
  }

  /** Cassandra adds to such a list what comes with the timestamp of what is there, be it the same. */
  private static boolean grows(TableMetadata table, String column) {
    return table.getColumn(CqlIdentifier.fromInternal(column)).map(ColumnMetadata::getType)
        .filter(type -> type instanceof ListType list && !list.isFrozen()).isPresent();
  }

  private static String values(List<String> columns) {
    return String.join(", ", Collections.nCopies(columns.size(), "?"));
  }

  private BoundStatement statement(CqlSession session, Map<String, Object> values) {
    BoundStatementBuilder statement = insert.boundStatementBuilder();
    int place = 0;
    for (Map.Entry<String, Object> column : values.entrySet()) {
      DataType type = insert.getVariableDefinitions().get(place).getType();
      if (column.getValue() != null) {
        statement.set(place, value(column, type), session.getContext().getCodecRegistry().codecFor(type));
      } else if (options.writeNulls()) {
        statement.setToNull(place);
      }
      place++;
    }
    if (options.ttl() != null || options.ttlColumn() != null) {
      statement.setInt(place++, timeToLive(values));
    }
    if (options.timestampColumn() != null) {
      statement.setLong(place, ChronoUnit.MICROS.between(Instant.EPOCH, (Instant) of(values, options.timestampColumn())));
    }
    return statement.setConsistencyLevel(consistency(options.writeConsistency())).setIdempotence(!grows).build(); // else the driver repeats it as it is
  }

  private static Object value(Map.Entry<String, Object> column, DataType type) {
    try {
      return ReadingsFields.bound(column.getValue(), type);
    } catch (ReadingsRows.Mismatch e) {
      throw e.in(column.getKey());
    }
  }

  /** The seconds after which a row is gone; 0 is never. */
  private int timeToLive(Map<String, Object> values) {
    return options.ttlColumn() == null ? Math.toIntExact(options.ttl().toSeconds())
        : new BigDecimal(of(values, options.ttlColumn()).toString()).intValueExact();
  }

  private static Object of(Map<String, Object> values, String column) {
    Object value = values.get(ReadingsRows.source(column));
    if (value == null) {
      throw new IllegalArgumentException("a row has nothing in " + column + ", which says how long or since when it holds");
    }
    return value;
  }

  private Stream<Statement<?>> requests(List<BatchableStatement<?>> partition) {
    List<Statement<?>> requests = new ArrayList<>();
    for (int i = 0; i < partition.size(); i += ROWS_IN_REQUEST) {
      List<BatchableStatement<?>> some = partition.subList(i, Math.min(partition.size(), i + ROWS_IN_REQUEST));
      requests.add(some.size() == 1 ? some.get(0)
          : BatchStatement.newInstance(BatchType.UNLOGGED, some).setConsistencyLevel(consistency(options.writeConsistency())).setIdempotent(!grows));
    }
    return requests.stream();
  }

  /** No more at once than allowed, so that the cluster is not flooded. */
  private void send(CqlSession session, List<Statement<?>> requests) throws IOException, InterruptedException {
    Semaphore free = new Semaphore(options.concurrentRequests());
    List<CompletableFuture<AsyncResultSet>> sent = new ArrayList<>();
    for (Statement<?> request : requests) {
      free.acquire();
      sent.add(session.executeAsync(request).toCompletableFuture().whenComplete((done, failure) -> free.release()));
    }
    for (CompletableFuture<AsyncResultSet> request : sent) {
      answer(request);
    }
  }

  /** Leaves the session to whoever else uses it. */
  @Override
  public void close() {
    if (shared != null) {
      shared.give();
      shared = null;
    }
  }
}
