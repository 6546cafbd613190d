  private final String token;
