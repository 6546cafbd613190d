  private static final List<String> KEY = List.of([=columns?filter(c -> write.keys?seq_contains(c.literalName))?map(c -> c.literalSource)?join(", ")]);

  /** Inserts each row or replaces the one with the same key, in the order of the keys so that tasks do not block each other. */
  void upsert(List<Outgoing> rows) throws IOException {
    List<Outgoing> sorted = rows.stream().sorted(Comparator.comparing(Outgoing::id)).toList();
    transact(session -> [=Name]Dialect.upsert(session, table, columns(rows), KEY, values(sorted)));
  }
