  private static final List<String> KEY = Stream.of([=write.keys?join(", ")]).map([=Name]Rows::source).toList();

  private synchronized void keep(ObjectNode record) {
    records.removeIf(old -> KEY.stream().allMatch(source -> field(old, source).equals(field(record, source))));
    records.add(record);
  }
