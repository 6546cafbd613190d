  private [=Name]Pushed pushed = [=Name]Pushed.NONE;
  private Boolean exact;

  /** From now on lets the database do this, as far as it does it as Spark would. */
  [=Name]Client push([=Name]Pushed work) {
    pushed = work;
    return this;
  }

  /** Whether the types that the columns have in the database let it check, group and sort them as Spark does. */
  private boolean isExact() throws IOException {
    if (exact == null) {
      List<String> columns = Stream.concat(pushed.looked().stream(), pushed.order().stream().map([=Name]Pushed.Order::column)).distinct().toList();
      exact = columns.isEmpty() || transact(session -> isExact(session, columns));
    }
    return exact;
  }

  private boolean isExact(Connection session, List<String> columns) throws SQLException {
    [=Name]Sql none = new [=Name]Sql("SELECT " + [=Name]Sql.names(columns.stream().map([=Name]Rows::source).toList()) + " FROM " + table);
    try (PreparedStatement select = none.where("1 = 0").prepare(session)) {
      ResultSetMetaData types = select.executeQuery().getMetaData();
      for (int i = 0; i < columns.size(); i++) {
        StructField column = [=Name]Rows.SCHEMA.apply(columns.get(i));
        boolean missed = pushed.taken().contains(column.name()) && !column.nullable()
            && types.isNullable(i + 1) != ResultSetMetaData.columnNoNulls; // a null among the values would not be noticed
        if (missed || ![=Name]Dialect.isExact(session, types, i + 1, column.dataType())) {
          return false;
        }
      }
      return true;
    }
  }

  /** What is selected: what is made of each group, or else columns. */
  private String selection(List<String> sources) throws IOException {
    if (isExact() && pushed.aggregates()) {
      return String.join(", ", [=Name]Groups.selected(pushed));
    }
    List<String> fields = fields(sources);
    return fields.isEmpty() ? "1" : [=Name]Sql.names(fields);
  }

  /** What a row of the result has, to make what is wanted of it. */
  private List<String> fields(List<String> wanted) throws IOException {
    if (isExact()) {
      return pushed.aggregates() ? [=Name]Groups.names(pushed) : wanted;
    }
    return [=Name]EachRow.sources(pushed, wanted);
  }

  /** How a query ends that is for groups, or for the first rows by an order. */
  private String ending(int limit) throws IOException {
    if (!isExact() || pushed.groups().isEmpty() && pushed.order().isEmpty()) {
      return "";
    } else if (pushed.aggregates()) {
      return pushed.groups().stream().map([=Name]Groups::sorted).collect(Collectors.joining(", ", " GROUP BY ", ""));
    }
    return pushed.order().stream().map(order -> [=Name]Dialect.order([=Name]Groups.sorted(order.column()), order))
        .collect(Collectors.joining(", ", " ORDER BY ", [=Name]Dialect.first(limit)));
  }

  /** What the rows of a result make of what is wanted. */
  private Cursor made(Cursor rows) {
    if (exact) {
      return pushed.aggregates() ? new [=Name]Groups(rows, pushed) : rows;
    }
    return new [=Name]EachRow(rows, pushed);
  }

  /** What there is of a table without parts: a count, and else nothing. */
  Cursor nothing([=Name]Pushed work) {
    Map<String, Integer> places = new HashMap<>();
    work.calls().forEach(call -> places.putIfAbsent(call.toString(), places.size()));
    Object[] values = new Object[places.size()];
    work.calls().stream().filter(call -> call.is("COUNT")).forEach(call -> values[places.get(call.toString())] = 0L);
    Message only = new Message(places, values);
    Iterator<Message> rows = List.of(only).iterator();
    return new Cursor() {
      @Override
      public boolean next() {
        return rows.hasNext() && rows.next() == only;
      }

      @Override
      public Message message() {
        return only;
      }

      @Override
      public void close() {}
    };
  }
