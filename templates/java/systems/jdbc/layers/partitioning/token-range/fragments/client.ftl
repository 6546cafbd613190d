  /** What is hashed of a row. */
  private static final String HASHED = [=(partitioning.literalSource == "\"\"")?then("\"ROW(t.*)\"", "\"t.\" + " + Name + "Sql.name(" + partitioning.literalSource + ")")];

  /** Hashes are anywhere on the ring, so it is divided from any one on. */
  List<Long> ring() {
    return List.of(Long.MIN_VALUE);
  }

  /** Every task reads through the whole table, but only sends its own rows. */
  Cursor read([=Name]Partition range, List<String> sources, int limit) throws IOException {
    String hash = [=Name]Dialect.hash(HASHED);
    [=Name]Sql select = select(sources);
    if (range.start() < range.end()) {
      select.where(hash + " >= ?", range.start()).where(hash + " < ?", range.end());
    } else if (range.start() > range.end()) {
      select.where("(" + hash + " >= ? OR " + hash + " < ?)", range.start(), range.end());
    }
    return open(select, sources, limit);
  }
