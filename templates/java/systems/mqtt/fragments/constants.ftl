  private static final String USER_PROPERTY = "user_properties."; // one of them as a column of its own
