  private static final String PROPERTY = "application_properties."; // one application property as a column of its own
