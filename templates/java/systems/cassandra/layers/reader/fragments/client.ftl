  private [=Name]Retry retry;

  /** From now on tries a page again that does not come, as this one says. */
  [=Name]Client retrying([=Name]Retry pages) {
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
  List<[=Name]Partition.Arc> ring() throws IOException {
    return ask(session -> {
      TokenMap map = tokens(session);
      List<[=Name]Partition.Arc> arcs = new ArrayList<>();
      for (TokenRange range : map.getTokenRanges()) {
        List<String> nodes = map.getReplicas(keyspace, range).stream().map([=Name]Client::host).sorted().toList();
        arcs.addAll([=Name]Partition.Arc.between(place(map, range.getStart()), place(map, range.getEnd()), nodes));
      }
<@lines of="client-arcs"/>
      return arcs;
    });
  }

  /** What each near node last wrote down of its own ranges, as it does every few minutes. */
  [=Name]Sizes sizes() throws IOException {
    return ask(session -> {
      SimpleStatement select = SimpleStatement.newInstance("SELECT range_start, range_end, mean_partition_size, partitions_count"
          + " FROM system.size_estimates WHERE keyspace_name = ? AND table_name = ?", options.keyspace(), options.table());
      List<[=Name]Sizes.Estimate> estimates = new ArrayList<>();
      for (Node node : session.getMetadata().getNodes().values()) {
        if (node.getState() == NodeState.UP && node.getDistance() == NodeDistance.LOCAL) {
          session.execute(select.setNode(node)).forEach(row -> estimates.addAll(estimated(row)));
        }
      }
      return [=Name]Sizes.of(estimates);
    });
  }

  /** Of one range, which may lead over the top of the ring. */
  private static List<[=Name]Sizes.Estimate> estimated(Row row) {
    List<[=Name]Partition.Arc> arcs =
        [=Name]Partition.Arc.between(Long.parseLong(row.getString(0)), Long.parseLong(row.getString(1)), List.of());
    double bytes = (double) row.getLong(2) * row.getLong(3);
    double width = arcs.stream().mapToDouble([=Name]Partition.Arc::width).sum();
    return arcs.stream().map(arc -> new [=Name]Sizes.Estimate(arc, bytes * arc.width() / width)).toList();
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
  private [=Name]Result rows(CqlSession session, Collection<[=Name]Partition.Arc> arcs, List<String> sources, Conditions conditions) {
    String first = table(session).getPartitionKey().get(0).getName().asInternal();
    List<BoundStatement> queries = queries(session, arcs, names(sources.isEmpty() ? List.of(first) : sources), conditions);
    return new [=Name]Result(session, queries, sources, retry == null ? new [=Name]Retry(options) : retry);
  }

  /** What rows have to meet, by CQL and its values, and how many are enough. */
  private record Conditions(List<String> terms, List<Object> values, int limit) {}

  /** One for each arc. */
  private List<BoundStatement> queries(CqlSession session, Collection<[=Name]Partition.Arc> arcs, String selected, Conditions conditions) {
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
