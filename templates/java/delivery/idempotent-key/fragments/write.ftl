  /** Nothing is left to do: every task has written its rows. */
  private void publish(long epochId, WriterCommitMessage[] messages) {}

  /** Nothing can be undone: the next attempt writes the same rows under the same keys. */
  private void discard(long epochId) {}
