  /** Nothing is left to do: every task had its rows confirmed. */
  private void publish(long epochId, WriterCommitMessage[] messages) {}

  /** Nothing can be undone: the rows of an attempt that failed stay where they are. */
  private void discard(long epochId) {}
