  private volatile int largest = Integer.MAX_VALUE;

  /** Refuses results with more records from now on. */
  void limit(int mostRecords) {
    largest = mostRecords;
  }
