  private static final String TIME = [=partitioning.literalSource];

  /** What the server says of a query that took longer than it allows. */
  private static final int TOO_LONG = 50;

  /** The least time and the millisecond after the greatest, or null when there are no documents. */
  Instant[] times() throws IOException {
    return bounds(TIME, new Date(Long.MIN_VALUE), (first, last) -> new Instant[] {instantOf(first), instantOf(last).plusMillis(1)});
  }

  Cursor read([=Name]Partition window, List<String> sources, int limit) throws IOException {
    try {
      return open(Filters.and(Filters.gte(TIME, ceiling(window.start())), Filters.lt(TIME, ceiling(window.end()))), sources, limit);
    } catch (MongoCommandException e) {
      if (e.getErrorCode() == TOO_LONG) {
        throw new TooLarge(e);
      }
      throw e;
    }
  }

  /** The server does not give results of this size, in the time that it gives to a query. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;

    TooLarge(MongoCommandException cause) {
      super(cause);
    }
  }
