[=offset.divided?then("", "  private static final String NUMBER = " + offset.literalSource + ";\n\n")]  /** The least number that there is, or null when there are no records. */
  Long earliest() throws IOException {
    return first(reading(Range.ALL)[=settings.bounds.order?filter(o -> o.column.literal == offset.literalColumn)
            ?map(o -> "." + o.in + "(" + o.name.literal + ", " + o.ascending.literal + ")")?join("")],
        record -> record.numberAt([=offset.divided?then("ID", "NUMBER")]), (a, b) -> a.compareTo(b));
  }

  /** The greatest number that there is, or null when there are no records. */
  Long latest() throws IOException {
    return first(reading(Range.ALL)[=settings.bounds.order?filter(o -> o.column.literal == offset.literalColumn)
            ?map(o -> "." + o.in + "(" + o.name.literal + ", " + o.descending.literal + ")")?join("")],
        record -> record.numberAt([=offset.divided?then("ID", "NUMBER")]), (a, b) -> b.compareTo(a));
  }

  /**
   * The last number, not after the end, before which there are no more rows from the start than allowed; yet never the
   * start itself, as rows of one number come together. It keeps no more numbers than rows are allowed.
   */
  long boundary(long start, long end, long maxRows) throws IOException {
    TreeMap<Long, Long> first = new TreeMap<>();
    long rows = 0;
    try (Cursor range = read(start, end)) {
      while (range.next()) {
        first.merge(range.message().numberAt([=offset.divided?then("ID", "NUMBER")]), 1L, Long::sum);
        for (rows++; rows - first.lastEntry().getValue() > maxRows; ) {
          rows -= first.pollLastEntry().getValue();
        }
      }
    }
    if (rows <= maxRows) {
      return end;
    }
    return first.size() > 1 ? first.lastKey() : first.firstKey() + 1;
  }

  /** The API is told no start before which there is nothing. */
  Cursor read(long start, long end) throws IOException {
    Object told = start == Long.MIN_VALUE ? null : (Object) start;
    return new [=Name]Pages(http, reading(new Range([=offset.literalColumn], told, end)), record -> {
      long number = record.numberAt([=offset.divided?then("ID", "NUMBER")]);
      return start <= number && number < end;
    }, Long.MAX_VALUE);
  }
