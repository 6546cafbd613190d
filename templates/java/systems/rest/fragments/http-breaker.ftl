  private static final Map<String, Breaker> BREAKERS = new ConcurrentHashMap<>();

  private Breaker breaker() {
    return BREAKERS.computeIfAbsent(server(), server -> new Breaker());
  }

  /** Lets requests through until too many in a row have failed; then none for a while, and then one to try. */
  private static final class Breaker {
    private int failures;
    private Instant next = Instant.EPOCH;

    private synchronized void admit([=Name]Options options) throws IOException {
      Instant now = Instant.now();
      boolean open = options.circuitBreakerFailures() != null && failures >= options.circuitBreakerFailures();
      if (open && now.isBefore(next)) {
        throw new IOException("the last " + failures + " requests failed, so there is none before " + next);
      }
      next = open ? now.plus(options.circuitBreakerCoolDown()) : next; // the one that may go is the one to try
    }

    private synchronized void note(boolean success, [=Name]Options options) {
      failures = success ? 0 : failures + 1;
      next = Instant.now().plus(options.circuitBreakerCoolDown());
    }
  }
