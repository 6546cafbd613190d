  /** The types of a partition key of which equal values are the same bytes, and so have the same token. */
  private static final Set<DataType> HASHED_ALIKE = Set.of(DataTypes.ASCII, DataTypes.TEXT, DataTypes.BIGINT, DataTypes.INT,
      DataTypes.SMALLINT, DataTypes.TINYINT, DataTypes.VARINT, DataTypes.BOOLEAN, DataTypes.TIMESTAMP, DataTypes.DATE, DataTypes.UUID,
      DataTypes.TIMEUUID, DataTypes.INET);

  /** More partitions than these are found faster by reading all. */
  private static final int FEW = 1000;

  private [=Name]Filters filters = [=Name]Filters.NONE;

  /** From now on asks for no rows that do not meet the conditions. */
  [=Name]Client where([=Name]Filters conditions) {
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
    return filters.conditions().stream().map([=Name]Filters.Condition::column)
        .filter(each -> [=Name]Rows.source(each).equals(source)).findFirst().orElse(source);
  }

  private static ByteBuffer bytes(CqlSession session, DataType type, Object value) {
    TypeCodec<Object> codec = session.getContext().getCodecRegistry().codecFor(type);
    return codec.encode(value, session.getContext().getProtocolVersion());
  }

  /** The value as the column holds it, if it can. */
  private static Optional<Object> bound(Object value, ColumnMetadata column) {
    try {
      return Optional.of([=Name]Fields.bound(value, column.getType()));
    } catch ([=Name]Rows.Mismatch e) {
      return Optional.empty();
    }
  }

  /** Adds what Cassandra can compare, which are single values; the partition key is in the arcs already, all of it or nothing. */
  private void narrow(TableMetadata table, List<String> conditions, List<Object> values) {
    for ([=Name]Filters.Condition condition : filters.conditions()) {
      String source = [=Name]Rows.source(condition.column());
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
