  private static final String UPDATED = [=offset.literalSource];

  /** The least time that there is, or null when there are no documents. */
  Instant earliest() throws IOException {
    return bounds(UPDATED, new Date(Long.MIN_VALUE), (first, last) -> instantOf(first));
  }

  /** The greatest time that there is, or null when there are no documents. */
  Instant latest() throws IOException {
    return bounds(UPDATED, new Date(Long.MIN_VALUE), (first, last) -> instantOf(last));
  }

  /**
   * The last instant, at the source's precision and not after the end, before which there are no more documents from the
   * start than allowed; yet never the start itself, as documents of one instant come together.
   */
  Instant boundary(Instant start, Instant end, long maxRows) throws IOException {
    Bson range = range(start, end);
    BsonValue next = valueBehind(maxRows, UPDATED, range);
    if (next == null) {
      return end;
    }
    Instant first = instantOf(valueBehind(0, UPDATED, range)).truncatedTo(ChronoUnit.[=offset.chronoUnit]);
    Instant boundary = instantOf(next).truncatedTo(ChronoUnit.[=offset.chronoUnit]);
    return boundary.isAfter(first) ? boundary : first.plus(1, ChronoUnit.[=offset.chronoUnit]);
  }

  /** Every document whose time is at or after the start and before the end. */
  Cursor read(Instant start, Instant end) throws IOException {
    return open(range(start, end), SOURCES, Integer.MAX_VALUE);
  }

  private static Bson range(Instant start, Instant end) {
    return Filters.and(Filters.gte(UPDATED, ceiling(start)), Filters.lt(UPDATED, ceiling(end)));
  }
