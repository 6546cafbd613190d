  private static final String HEADER = "headers."; // one header as a column of its own
