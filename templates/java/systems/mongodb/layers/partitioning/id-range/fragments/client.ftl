  private static final String ID = [=partitioning.literalSource];

  /** The least id and the one after the greatest, or null when there are no documents. */
  long[] ids() throws IOException {
    return bounds(ID, Long.MIN_VALUE, (first, last) -> new long[] {whole(first), Math.addExact(whole(last), 1)});
  }

  Cursor read([=Name]Partition range, List<String> sources, int limit) throws IOException {
    return open(Filters.and(Filters.gte(ID, range.start()), Filters.lt(ID, range.end())), sources, limit);
  }
