  private final [=Name]Auth auth;
