  private static final String RECORD_IN_LINE = [=settings.read.records.literal];
