  private final AtomicInteger tooLarge = new AtomicInteger();
  private volatile int largest = Integer.MAX_VALUE;

  /** How many results were found too large. */
  int tooLarge() {
    return tooLarge.get();
  }

  /** Finds results with more records too large from now on. */
  void limit(int mostRecords) {
    largest = mostRecords;
  }

  private static String tooMany() {
    return "{\"error\": \"[=settings.tooLarge.text.text]\"}";
  }
