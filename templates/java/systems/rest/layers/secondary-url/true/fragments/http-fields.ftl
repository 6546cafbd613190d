  private final AtomicLong failovers = new AtomicLong();
