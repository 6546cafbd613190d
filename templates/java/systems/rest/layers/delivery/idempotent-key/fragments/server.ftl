  private static final List<String> KEY = Stream.of([=write.keys?join(", ")]).map([=Name]Rows::source).toList();

  private void keep(ObjectNode record) {
<@lines of="server-kept"/>
    records.removeIf(old -> KEY.stream().allMatch(source -> field(old, source).equals(field(record, source))));
    records.add(record);
  }
