  /** Must give the least number that there is, or null when there are no records. */
  Long earliest() throws IOException {
    List<Long> least = new ArrayList<>();
    log.all().forEach(record -> least.add(record.number([=offset.literalSource])));
    return least.stream().min(Long::compare).orElse(null);
  }

  /** Must give the greatest number that there is, or null when there are no records. */
  Long latest() throws IOException {
    List<Long> greatest = new ArrayList<>();
    log.all().forEach(record -> greatest.add(record.number([=offset.literalSource])));
    return greatest.stream().max(Long::compare).orElse(null);
  }

  /**
   * Must give the last number, not after the end, before which there are no more rows from the start than allowed; yet
   * never the start itself: rows of the same number cannot be told apart and come together.
   */
  long boundary(long start, long end, long maxRows) throws IOException {
    TreeMap<Long, Long> first = new TreeMap<>();
    long[] rows = {0};
    log.all().only(within(start, end), Long.MAX_VALUE).forEach(record -> {
      first.merge(record.number([=offset.literalSource]), 1L, Long::sum);
      for (rows[0]++; rows[0] - first.lastEntry().getValue() > maxRows; ) {
        rows[0] -= first.pollLastEntry().getValue();
      }
    });
    if (rows[0] <= maxRows) {
      return end;
    }
    return first.size() > 1 ? first.lastKey() : first.firstKey() + 1;
  }

  /** Must give every record whose number is at least the start and less than the end, or throw: never fewer. */
  Cursor read(long start, long end) throws IOException {
    return log.all().only(within(start, end), Long.MAX_VALUE);
  }

  private static Predicate<Message> within(long start, long end) {
    return record -> start <= record.number([=offset.literalSource]) && record.number([=offset.literalSource]) < end;
  }
