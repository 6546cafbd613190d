  private static final List<String> KEY = List.of([=write.keys?join(", ")]);
