  private static final String NUMBER = [=offset.literalSource];

  /** The least number that there is, or null when there are no documents. */
  Long earliest() throws IOException {
    return bounds(NUMBER, Long.MIN_VALUE, (first, last) -> whole(first));
  }

  /** The greatest number that there is, or null when there are no documents. */
  Long latest() throws IOException {
    return bounds(NUMBER, Long.MIN_VALUE, (first, last) -> whole(last));
  }

  /**
   * The last number, not after the end, before which there are no more documents from the start than allowed; yet never the
   * start itself, as documents of one number come together.
   */
  long boundary(long start, long end, long maxRows) throws IOException {
    Bson range = range(start, end);
    BsonValue next = valueBehind(maxRows, NUMBER, range);
    if (next == null) {
      return end;
    }
    long first = whole(valueBehind(0, NUMBER, range));
    return whole(next) > first ? whole(next) : first + 1;
  }

  /** Every document whose number is at least the start and less than the end. */
  Cursor read(long start, long end) throws IOException {
    return open(range(start, end), SOURCES, Integer.MAX_VALUE);
  }

  private static Bson range(long start, long end) {
    return Filters.and(Filters.gte(NUMBER, start), Filters.lt(NUMBER, end));
  }
