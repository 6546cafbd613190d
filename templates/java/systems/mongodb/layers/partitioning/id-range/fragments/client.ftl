  private static final String ID = [=partitioning.literalSource];

  /** The least id and the one after the greatest, or null when there are no documents. */
  long[] ids() throws IOException {
    return bounds(ID, Long.MIN_VALUE, (first, last) -> new long[] {whole(first), Math.addExact(whole(last), 1)});
  }

  /** At most so many ids, less one, that are as many chunks of a sharded collection apart, or about as many documents. */
  SortedSet<Long> cuts(long start, long end, int parts) throws IOException {
    List<Long> ids = options.bounds().equals("chunks") ? numbers(chunks(ID)).stream().filter(id -> id > start && id < end).toList() : List.of();
    return cuts(ids.isEmpty() ? numbers(sample(ID, parts * SAMPLES, Aggregates.match(within(start, end)))) : ids, parts);
  }

  /** Without the MinKey, at which the first chunk begins. */
  private static List<Long> numbers(List<BsonValue> values) {
    return values.stream().filter(BsonValue::isNumber).map([=Name]Client::whole).toList();
  }

  private static Bson within(long start, long end) {
    return Filters.and(Filters.gte(ID, start), Filters.lt(ID, end));
  }

  Cursor read([=Name]Partition range, List<String> sources, int limit) throws IOException {
    return open(within(range.start(), range.end()), sources, limit);
  }
