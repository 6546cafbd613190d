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
    return names.stream().map([=Name]Client::quoted).collect(Collectors.joining(", "));
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
