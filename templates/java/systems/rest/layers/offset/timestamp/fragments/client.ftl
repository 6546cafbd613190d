[=offset.divided?then("", "  private static final String CHANGED = " + offset.literalSource + ";\n\n")]  /** The least time that there is, or null when there are no records. */
  Instant earliest() throws IOException {
    return first(reading(Range.ALL)[=settings.bounds.order?filter(o -> o.column.literal == offset.literalColumn)
            ?map(o -> "." + o.in + "(" + o.name.literal + ", " + o.ascending.literal + ")")?join("")],
        record -> record.timeAt([=offset.divided?then("TIME", "CHANGED")]), (a, b) -> a.compareTo(b));
  }

  /** The greatest time that there is, or null when there are no records. */
  Instant latest() throws IOException {
    return first(reading(Range.ALL)[=settings.bounds.order?filter(o -> o.column.literal == offset.literalColumn)
            ?map(o -> "." + o.in + "(" + o.name.literal + ", " + o.descending.literal + ")")?join("")],
        record -> record.timeAt([=offset.divided?then("TIME", "CHANGED")]), (a, b) -> b.compareTo(a));
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
        first.merge(window.message().timeAt([=offset.divided?then("TIME", "CHANGED")]).truncatedTo(ChronoUnit.[=offset.chronoUnit]), 1L, Long::sum);
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

  /** The rows of a window, in smaller ones when the API finds it too large. */
  Cursor read(Instant start, Instant end) throws IOException {
    return new [=Name]Windows(new [=Name]Offset.Range(start, end), this::asked);
  }

  /** The API is told no start before which there is nothing. */
  private Cursor asked([=Name]Offset.Range window) throws IOException {
    Object told = window.start().equals([=Name]Offset.START.time()) ? null : window.start();
    return begun(reading(new Range([=offset.literalColumn], told, window.end())), record -> {
      Instant time = record.timeAt([=offset.divided?then("TIME", "CHANGED")]);
      return !time.isBefore(window.start()) && time.isBefore(window.end());
    }, Long.MAX_VALUE);
  }
