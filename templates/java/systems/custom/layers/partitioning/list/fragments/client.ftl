  /** Must give every value that there is, and null when there are records without one. */
  List<String> values() throws IOException {
    Set<String> values = new LinkedHashSet<>();
    log.current(Long.MAX_VALUE).forEach(record -> values.add(text(record.value([=partitioning.literalSource]))));
    return new ArrayList<>(values);
  }

  /**
   * Must give every record with the partition's value, or those without one when it is null. Only the fields in
   * {@code sources} will be asked for, and no more than {@code limit} records are needed: use both when the system can.
   */
  Cursor read([=Name]Partition part, List<String> sources, int limit) throws IOException {
    return log.current(Long.MAX_VALUE)
        .only(record -> Objects.equals(text(record.value([=partitioning.literalSource])), part.value()), limit);
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
