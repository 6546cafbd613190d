  private static final String ID = [=partitioning.literalSource];

  /** The least id and the one after the greatest, or null when there are no records. */
  long[] ids() throws IOException {
    Long least = first(reading(Range.ALL)[=settings.bounds.order?filter(o -> o.column.literal == partitioning.literalColumn)
            ?map(o -> "." + o.in + "(" + o.name.literal + ", " + o.ascending.literal + ")")?join("")],
        record -> record.numberAt(ID), (a, b) -> a.compareTo(b));
    Long greatest = first(reading(Range.ALL)[=settings.bounds.order?filter(o -> o.column.literal == partitioning.literalColumn)
            ?map(o -> "." + o.in + "(" + o.name.literal + ", " + o.descending.literal + ")")?join("")],
        record -> record.numberAt(ID), (a, b) -> b.compareTo(a));
    return least == null || greatest == null ? null : new long[] {least, Math.addExact(greatest, 1)};
  }

  Cursor read([=Name]Partition range, List<String> sources, int limit) throws IOException {
    return new [=Name]Halving(range, part -> asked(part, limit));
  }

  /** Asks for the first page at once, to know whether the API gives a result of that size. */
  private Cursor asked([=Name]Partition range, int limit) throws IOException {
    [=Name]Request request = reading(new Range([=partitioning.literalColumn], range.start(), range.end()));
    Predicate<Message> wanted = record -> {
      long id = record.numberAt(ID);
      return range.start() <= id && id < range.end();
    };
    return begun(request, wanted, limit);
  }
