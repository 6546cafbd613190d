  /** Up to where there are no more rows from a start than allowed, but at least those of the first instant. */
  Instant boundary(String source, Instant start, Instant end, long maxRows, ChronoUnit precision) throws IOException {
    TreeMap<Instant, Long> first = new TreeMap<>();
    long[] rows = {0};
    forEach(record -> {
      Instant time = record.time(source);
      if (!time.isBefore(start) && time.isBefore(end)) {
        first.merge(time.truncatedTo(precision), 1L, Long::sum);
        for (rows[0]++; rows[0] - first.lastEntry().getValue() > maxRows; ) {
          rows[0] -= first.pollLastEntry().getValue();
        }
      }
    });
    if (rows[0] <= maxRows) {
      return end;
    }
    return first.size() > 1 ? first.lastKey() : first.firstKey().plus(1, precision);
  }
