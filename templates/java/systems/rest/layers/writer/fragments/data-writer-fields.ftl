  private final [=Name]Outbox outbox;
