  private volatile int largest = Integer.MAX_VALUE;

  /** Finds results with more records too large from now on. */
  void limit(int mostRecords) {
    largest = mostRecords;
  }

  private static String tooLarge() {
    return "{\"error\": \"[=settings.tooLarge.text.text]\"}";
  }
