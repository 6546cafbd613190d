
  /** A row that the first server may have taken has the same key at the other. */
  private static boolean mayGoElsewhere(IOException failure) {
    return true;
  }
