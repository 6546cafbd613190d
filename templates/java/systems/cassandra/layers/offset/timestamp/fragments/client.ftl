  private static final String TIME = [=offset.literalSource];

  /** The columns of a stream, which Spark does not narrow. */
  private static final List<String> SOURCES = new [=Name]Rows([=Name]Rows.SCHEMA).sources();

  /** So many arcs are asked at once. */
  private static final int ARCS_AT_ONCE = 16;

  /** The greatest time at or after the start and before the end, or null when there is no row. */
  Instant latest(Instant start, Instant end) throws IOException {
    return ask(session -> {
      List<BoundStatement> queries = queries(session, arcs(), "max(" + quoted(TIME) + ")", window(session, start, end));
      Instant latest = null;
      for (int i = 0; i < queries.size(); i += ARCS_AT_ONCE) {
        List<CompletableFuture<AsyncResultSet>> asked = queries.subList(i, Math.min(queries.size(), i + ARCS_AT_ONCE)).stream()
            .map(query -> session.executeAsync(query).toCompletableFuture()).toList();
        for (CompletableFuture<AsyncResultSet> each : asked) {
          Instant time = answer(each).one().getInstant(0);
          latest = latest == null || time != null && time.isAfter(latest) ? time : latest;
        }
      }
      return latest;
    });
  }

  /**
   * The last instant, not after the end, up to which there are no more rows from the start than allowed; yet never the
   * start itself, as rows of one instant come together. It keeps no more times than rows are allowed.
   */
  Instant boundary(Instant start, Instant end, long maxRows) throws IOException {
    TreeMap<Instant, Long> first = new TreeMap<>();
    long rows = 0;
    try (Cursor times = ask(session -> rows(session, arcs(), List.of(TIME), window(session, start, end)))) {
      while (times.next()) {
        first.merge(((Instant) times.message().value(TIME)).truncatedTo(ChronoUnit.[=offset.chronoUnit]), 1L, Long::sum);
        for (rows++; rows - first.lastEntry().getValue() > maxRows; ) {
          rows -= first.pollLastEntry().getValue();
        }
      }
    }
    if (rows <= maxRows) {
      return end;
    }
    return first.size() > 1 ? first.lastKey() : first.firstKey().plus(1, ChronoUnit.[=offset.chronoUnit]);
  }

  /** Every row of a part whose time is at or after the start and before the end. */
  Cursor read([=Name]Partition part, Instant start, Instant end) throws IOException {
    return ask(session -> rows(session, part.arcs(), SOURCES, window(session, start, end)));
  }

  /** Those that tasks read, of which none is too large for an answer in time. */
  private List<[=Name]Partition.Arc> arcs() throws IOException {
    return [=Name]Partition.plan(this, options).stream().flatMap(part -> part.arcs().stream()).toList();
  }

  private Conditions window(CqlSession session, Instant start, Instant end) {
    requireTime(table(session));
    String time = quoted(TIME);
    return new Conditions(List.of(time + " >= ?", time + " < ?"), List.of(ceiling(start), ceiling(end)), Integer.MAX_VALUE);
  }

  /** Cassandra knows milliseconds, so before a time between two of them is what is before the second. */
  private static Instant ceiling(Instant time) {
    Instant floor = time.truncatedTo(ChronoUnit.MILLIS);
    return floor.equals(time) ? floor : floor.plusMillis(1);
  }

  private void requireTime(TableMetadata table) {
    ColumnMetadata column = table.getColumn(CqlIdentifier.fromInternal(TIME)).orElse(null);
    if (column == null || !column.getType().equals(DataTypes.TIMESTAMP)) {
      throw new IllegalStateException(path() + " has no column " + TIME + " of the type timestamp, by which a stream could go");
    } else if (table.getPartitionKey().contains(column)) {
      throw new IllegalStateException(TIME + " is part of the partition key of " + path() + ", of which Cassandra finds no ranges");
    }
  }
