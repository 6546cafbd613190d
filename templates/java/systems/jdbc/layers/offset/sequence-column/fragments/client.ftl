  private static final String NUMBER = [=offset.literalSource];

  /** The least number that there is, or null when there are no rows. */
  Long earliest() throws IOException {
    return bounds(NUMBER, row -> row.getObject(1) == null ? null : (Long) row.getLong(1));
  }

  /** The greatest number up to which all rows are there, or null when there are no rows. */
  Long latest() throws IOException {
    return greatest(NUMBER, row -> row.getObject(1) == null ? null : (Long) row.getLong(1));
  }

  /**
   * The last number, not after the end, before which there are no more rows from the start than allowed; yet never the
   * start itself, as rows of one number come together.
   */
  long boundary(long start, long end, long maxRows) throws IOException {
    Long next = valueBehind(maxRows, NUMBER, start, end, row -> row.getLong(1));
    if (next == null) {
      return end;
    }
    long first = valueBehind(0, NUMBER, start, end, row -> row.getLong(1));
    return next > first ? next : first + 1;
  }

  /** Every row whose number is at least the start and less than the end. */
  Cursor read(long start, long end) throws IOException {
    return within(NUMBER, start, end);
  }
