  private static final String LISTED = [=partitioning.literalSource];

  /** The values that there are, null among them when there are records without; found by reading everything. */
  List<String> values() throws IOException {
    Set<String> values = new LinkedHashSet<>();
    try ([=Name]Pages pages = new [=Name]Pages(http, reading(Range.ALL), record -> true, Long.MAX_VALUE)) {
      while (pages.next()) {
        values.add(text(pages.message().value(LISTED)));
      }
    }
    return new ArrayList<>(values);
  }

  Cursor read([=Name]Partition part, List<String> sources, int limit) throws IOException {
    [=Name]Request request = reading(new Range([=partitioning.literalColumn], part.value(), null));
    return new [=Name]Pages(http, request, record -> Objects.equals(text(record.value(LISTED)), part.value()), limit);
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
