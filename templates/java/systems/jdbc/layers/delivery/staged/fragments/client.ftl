  /** The column of the staging table that says who staged a row. */
  private static final String TOKEN = "spark_token";

  private static final List<String> COLUMNS = new [=Name]Rows([=Name]Rows.SCHEMA).sources();

  private boolean prepared;

  /** Keeps the rows aside, together with those staged earlier under the same token, where no reader of the table sees them. */
  void stage(String token, List<Outgoing> rows) throws IOException {
    prepare();
    List<String> columns = Stream.concat(Stream.of(TOKEN), columns(rows).stream()).toList();
    List<Map<String, Object>> values = values(rows).stream().<Map<String, Object>>map(HashMap::new).toList();
    values.forEach(row -> row.put(TOKEN, token));
    transact(session -> [=Name]Dialect.load(session, staging(), columns, values));
  }

  /** Makes the two tables that staging needs, unless somebody has done so. */
  private void prepare() throws IOException {
    if (!prepared) {
      transact(session -> [=Name]Dialect.prepareStaging(session, table, staging(), TOKEN, epochs()));
      prepared = true;
    }
  }

  /**
   * Makes the rows that are staged under these tokens visible, all at once, and keeps in the same transaction that this epoch
   * of this query is published; does nothing when it is already, as a repeated epoch has staged its rows once more.
   */
  void publish(String queryId, long epochId, List<String> tokens) throws IOException {
    prepare();
    String columns = [=Name]Sql.names(COLUMNS);
    transact(session -> {
      if ([=Name]Dialect.takeEpoch(session, epochs(), queryId, epochId)) {
        new [=Name]Sql("INSERT INTO " + table + " (" + columns + ") SELECT " + columns + " FROM " + staging())
            .where([=Name]Sql.name(TOKEN) + " IN (" + [=Name]Sql.questionMarks(tokens.size()) + ")", tokens.toArray()).run(session);
      }
      return null;
    });
  }

  /** Removes what is staged under tokens that begin so; nothing may be there. */
  void discard(String prefix) throws IOException {
    prepare();
    transact(session -> new [=Name]Sql("DELETE FROM " + staging())
        .where([=Name]Sql.name(TOKEN) + " LIKE ? ESCAPE '!'", prefix.replaceAll("[!%_]", "!$0") + "%").run(session));
  }

  private String staging() {
    return beside("stagingTable", options.stagingTable(), "_spark_staging");
  }

  private String epochs() {
    return beside("epochTable", options.epochTable(), "_spark_epochs");
  }

  /** A table that an option names, or else stands beside the one that is written to. */
  private String beside(String option, String name, String suffix) {
    String path = name == null ? options.table() + suffix : name;
<@lines of="client-beside"/>
    return [=Name]Sql.table(path);
  }
