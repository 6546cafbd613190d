  private [=Name]Queue queue;

  /** Must give how many messages are ready, not counting those that some consumer holds. */
  long depth() throws IOException {
    return queue().depth();
  }

  /**
   * Must give the next message, waiting for it no longer than said, and null when none came. The system must keep it
   * until it is acknowledged, and hand it to nobody else before it is given back or this client is gone. No more than
   * {@code most} are asked for, this one among them: what is fetched ahead of that would only have to go back.
   */
  Message take(long most, long waitMillis) throws IOException {
    long patience = System.nanoTime() + waitMillis * 1_000_000;
    while (true) {
      [=Name]Queue.Delivery delivery = queue().take(most);
      if (delivery != null) {
        return message(delivery);
      }
      if (System.nanoTime() - patience >= 0) {
        return null;
      }
      pause();
    }
  }

  /** Must let the system forget everything taken since the last call, in the session in which it was taken. */
  void acknowledge() throws IOException {
    queue().acknowledge();
  }

  /** Must let others have everything that was taken and not acknowledged; harmless when there is nothing. */
  void giveBack() throws IOException {
    queue().giveBack();
  }

  private Message message([=Name]Queue.Delivery delivery) throws IOException {
    try (Cursor lines = log.read("0", delivery.position(), delivery.position() + 1)) {
      lines.next();
      return lines.message().delivered(Long.toString(delivery.position()), delivery.redelivered());
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for a message");
    }
  }

  private [=Name]Queue queue() throws IOException {
    if (queue == null) {
      queue = log.queue(options.leaseTimeout());
    }
    return queue;
  }
