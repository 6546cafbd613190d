  private static final String ID = [=partitioning.literalSource];

  /** The least id and the one after the greatest, or null when there are no rows. */
  long[] ids() throws IOException {
    return bounds(ID, row -> row.getObject(1) == null ? null : new long[] {row.getLong(1), Math.addExact(row.getLong(2), 1)});
  }

  Cursor read([=Name]Partition range, List<String> sources, int limit) throws IOException {
    String id = [=Name]Sql.name(ID);
    return open(select(sources).where(id + " >= ?", range.start()).where(id + " < ?", range.end()), sources, limit);
  }
