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

  /** The rows of all arcs of a part, one after the other. */
  Cursor read([=Name]Partition part, List<String> sources, int limit) throws IOException {
    return ask(session -> {
      TableMetadata table = table(session);
      List<String> key = table.getPartitionKey().stream().map(column -> column.getName().asInternal()).toList();
      String token = "token(" + names(key) + ")";
      List<String> conditions = new ArrayList<>(List.of(token + " > ?", token + " <= ?"));
      List<Object> more = new ArrayList<>();
<@lines of="client-conditions"/>
      PreparedStatement select = session.prepare("SELECT " + names(sources.isEmpty() ? key.subList(0, 1) : sources) + " FROM " + path()
          + " WHERE " + String.join(" AND ", conditions) + (limit == Integer.MAX_VALUE ? "" : " LIMIT " + Math.max(1, limit))
          + (more.isEmpty() ? "" : " ALLOW FILTERING"));
      List<BoundStatement> queries = part.arcs().stream().map(arc -> query(session, select, arc, more)).toList();
      return new [=Name]Result(session, queries, sources, retry == null ? new [=Name]Retry(options) : retry);
    });
  }

  private BoundStatement query(CqlSession session, PreparedStatement select, [=Name]Partition.Arc arc, List<Object> more) {
    Object[] values = Stream.concat(Stream.of(arc.start(), arc.end()), more.stream()).toArray();
    return select.bind(values)
        .setRoutingKeyspace(keyspace)
        .setRoutingToken(tokens(session).parse(Long.toString(arc.end())))
        .setConsistencyLevel(consistency(options.readConsistency()))
        .setPageSize(options.fetchSize());
  }
