  private static final String CHANGED = [=offset.literalSource];

  /** The least time that there is, or null when there are no records. */
  Instant earliest() throws IOException {
    return first(reading(Range.ALL)[=settings.bounds.order?filter(o -> o.column.literal == offset.literalColumn)
            ?map(o -> "." + o.in + "(" + o.name.literal + ", " + o.ascending.literal + ")")?join("")],
        record -> record.timeAt(CHANGED), (a, b) -> a.compareTo(b));
  }

  /** The greatest time that there is, or null when there are no records. */
  Instant latest() throws IOException {
    return first(reading(Range.ALL)[=settings.bounds.order?filter(o -> o.column.literal == offset.literalColumn)
            ?map(o -> "." + o.in + "(" + o.name.literal + ", " + o.descending.literal + ")")?join("")],
        record -> record.timeAt(CHANGED), (a, b) -> b.compareTo(a));
  }

  /**
   * The last instant, not after the end, up to which there are no more rows from the start than allowed; yet never the
   * start itself, as rows of one instant come together. It keeps no more times than rows are allowed.
   */
  Instant boundary(Instant start, Instant end, long maxRows) throws IOException {
    TreeMap<Instant, Long> first = new TreeMap<>();
    long rows = 0;
    try (Cursor window = read(start, end)) {
      while (window.next()) {
        first.merge(window.message().timeAt(CHANGED).truncatedTo(ChronoUnit.[=offset.chronoUnit]), 1L, Long::sum);
        for (rows++; rows - first.lastEntry().getValue() > maxRows; ) {
          rows -= first.pollLastEntry().getValue();
        }
      }
    }
    if (rows <= maxRows) {
      return end;
    }
    return first.size() > 1 ? first.lastKey() : first.firstKey().plus(1, ChronoUnit.[=offset.chronoUnit]);
  }

  /** The API is told no start before which there is nothing. */
  Cursor read(Instant start, Instant end) throws IOException {
    Object told = start.equals([=Name]Offset.START.time()) ? null : start;
    return new [=Name]Pages(http, reading(new Range([=offset.literalColumn], told, end)), record -> {
      Instant time = record.timeAt(CHANGED);
      return !time.isBefore(start) && time.isBefore(end);
    }, Long.MAX_VALUE);
  }
