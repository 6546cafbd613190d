  private static final String TIME = [=partitioning.literalSource];

  /** The state of a statement that took longer than the database allows. */
  private static final String TOO_LONG = "57014";

  /** The least time and the microsecond after the greatest, or null when there are no rows. */
  Instant[] times() throws IOException {
    return bounds(TIME, row -> row.getObject(1) == null ? null
        : new Instant[] {instant(row, 1), instant(row, 2).plus(1, ChronoUnit.MICROS)});
  }

  Cursor read([=Name]Partition window, List<String> sources, int limit) throws IOException {
    String time = [=Name]Sql.name(TIME);
    try {
      return open(select(sources).where(time + " >= ?", window.start()).where(time + " < ?", window.end()), sources, limit);
    } catch (IOException e) {
      throw e.getCause() instanceof SQLException cause && TOO_LONG.equals(cause.getSQLState()) ? new TooLarge(e) : e;
    }
  }

  /** The database does not give results of this size, in the time that it gives to a statement. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;

    TooLarge(IOException cause) {
      super(cause);
    }
  }
