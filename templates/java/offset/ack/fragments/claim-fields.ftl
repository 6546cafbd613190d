  private final [=Name]Retry retry;
