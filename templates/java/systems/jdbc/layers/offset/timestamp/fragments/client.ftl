  private static final String UPDATED = [=offset.literalSource];

  /** The least time that there is, or null when there are no rows. */
  Instant earliest() throws IOException {
    return bounds(UPDATED, row -> instant(row, 1));
  }

  /** The greatest time up to which all rows are there, or null when there are no rows. */
  Instant latest() throws IOException {
    return greatest(UPDATED, row -> instant(row, 1));
  }

  /**
   * The last instant, at the source's precision and not after the end, before which there are no more rows from the start
   * than allowed; yet never the start itself, as rows of one instant come together.
   */
  Instant boundary(Instant start, Instant end, long maxRows) throws IOException {
    Instant next = valueBehind(maxRows, UPDATED, start, end, row -> instant(row, 1));
    if (next == null) {
      return end;
    }
    Instant first = valueBehind(0, UPDATED, start, end, row -> instant(row, 1)).truncatedTo(ChronoUnit.[=offset.chronoUnit]);
    Instant boundary = next.truncatedTo(ChronoUnit.[=offset.chronoUnit]);
    return boundary.isAfter(first) ? boundary : first.plus(1, ChronoUnit.[=offset.chronoUnit]);
  }

  /** Every row whose time is at or after the start and before the end. */
  Cursor read(Instant start, Instant end) throws IOException {
    return within(UPDATED, start, end);
  }
