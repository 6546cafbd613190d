  private static final String TIME = [=partitioning.literalSource];

  /** The least time and one that is after the greatest, or null when there are no records. */
  Instant[] times() throws IOException {
    Instant least = first(reading(Range.ALL)[=settings.bounds.order?filter(o -> o.column.literal == partitioning.literalColumn)
            ?map(o -> "." + o.in + "(" + o.name.literal + ", " + o.ascending.literal + ")")?join("")],
        record -> record.timeAt(TIME), (a, b) -> a.compareTo(b));
    Instant greatest = first(reading(Range.ALL)[=settings.bounds.order?filter(o -> o.column.literal == partitioning.literalColumn)
            ?map(o -> "." + o.in + "(" + o.name.literal + ", " + o.descending.literal + ")")?join("")],
        record -> record.timeAt(TIME), (a, b) -> b.compareTo(a));
    return least == null || greatest == null ? null : new Instant[] {least, greatest.plus(1, ChronoUnit.MICROS)};
  }

  /** Asks for the first page at once, to know whether the API gives a result of that size. */
  Cursor read([=Name]Partition window, List<String> sources, int limit) throws IOException {
    [=Name]Request request = reading(new Range([=partitioning.literalColumn], window.start(), window.end()));
    Predicate<Message> wanted = record -> {
      Instant time = record.timeAt(TIME);
      return !time.isBefore(window.start()) && time.isBefore(window.end());
    };
    return begun(request, wanted, limit);
  }
