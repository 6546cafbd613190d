  private static final String LISTED = [=partitioning.literalSource];

  /** The values that there are, null among them when there are rows without. */
  List<String> values() throws IOException {
    return transact(session ->
        new [=Name]Sql("SELECT DISTINCT " + [=Name]Dialect.text([=Name]Sql.name(LISTED)) + " FROM " + table).all(session, row -> row.getString(1)));
  }

  Cursor read([=Name]Partition part, List<String> sources, int limit) throws IOException {
    String listed = [=Name]Sql.name(LISTED);
    [=Name]Sql select = part.value() == null
        ? select(sources).where(listed + " IS NULL")
        : select(sources).where([=Name]Dialect.text(listed) + " = ?", part.value());
    return open(select, sources, limit);
  }
