  private static final Set<String> KEY = Set.of([=columns?filter(c -> write.keys?seq_contains(c.literalName))?map(c -> c.literalSource)?join(", ")]);

  /** Rows of one partition go together, so many at most. */
  private static final int ROWS_IN_REQUEST = 100;

  private PreparedStatement insert;
  private boolean grows;

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
      return [=Name]Fields.bound(column.getValue(), type);
    } catch ([=Name]Rows.Mismatch e) {
      throw e.in(column.getKey());
    }
  }

  /** The seconds after which a row is gone; 0 is never. */
  private int timeToLive(Map<String, Object> values) {
    return options.ttlColumn() == null ? Math.toIntExact(options.ttl().toSeconds())
        : new BigDecimal(of(values, options.ttlColumn()).toString()).intValueExact();
  }

  private static Object of(Map<String, Object> values, String column) {
    Object value = values.get([=Name]Rows.source(column));
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
