  /** Waits until so many are unconfirmed at most, as long as the broker confirms some now and then. */
  synchronized void await(int most) throws IOException {
    long deadline = System.nanoTime() + options.timeout().toNanos();
    int seen = unconfirmed.size();
    while (failure == null && unconfirmed.size() > most) {
      if (unconfirmed.size() < seen) {
        seen = unconfirmed.size();
        deadline = System.nanoTime() + options.timeout().toNanos();
      }
      waitUntil(deadline);
    }
    if (failure != null) {
      throw failure;
    }
  }

  private void waitUntil(long deadline) throws IOException {
    long left = deadline - System.nanoTime();
    if (left <= 0) {
      throw new [=Name]Connection.Lost("RabbitMQ confirmed nothing in " + options.timeout(), new TimeoutException());
    }
    try {
      TimeUnit.NANOSECONDS.timedWait(this, left);
    } catch (InterruptedException e) {
      throw [=Name]Connection.interrupted("confirms");
    }
  }
