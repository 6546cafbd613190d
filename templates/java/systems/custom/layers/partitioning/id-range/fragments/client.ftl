  /** Must give the least id and the one after the greatest, or null when there are no records. */
  long[] ids() throws IOException {
    long[] ids = {Long.MAX_VALUE, Long.MIN_VALUE};
    log.current(Long.MAX_VALUE).forEach(record -> {
      ids[0] = Math.min(ids[0], id(record));
      ids[1] = Math.max(ids[1], id(record));
    });
    return ids[0] > ids[1] ? null : new long[] {ids[0], Math.addExact(ids[1], 1)};
  }

  /**
   * Must give every record whose id is at least the range's start and less than its end. Only the fields in
   * {@code sources} will be asked for, and no more than {@code limit} records are needed: use both when the system can.
   */
  Cursor read([=Name]Partition range, List<String> sources, int limit) throws IOException {
    return log.current(Long.MAX_VALUE)
        .only(record -> range.start() <= id(record) && id(record) < range.end(), limit);
  }

  private static long id(Message record) {
    if (record.value([=partitioning.literalSource]) instanceof Number id) {
      return new BigDecimal(id.toString()).longValueExact();
    }
    throw new IllegalArgumentException("a record has no number in " + [=partitioning.literalSource]);
  }
