  private static final String RECORDS = [=settings.read.records.literal];

  /** What else is taken out of a page. */
  private static final Set<String> VALUES = Set.of([=
      ([settings.pagination.next.literal, settings.pagination.flag.literal, settings.pagination.more.literal, 
          (settings.stream.token.literal == settings.pagination.next.literal)?then("\"\"", settings.stream.token.literal)])?filter(value -> value != "\"\"")?join(", ")]);
