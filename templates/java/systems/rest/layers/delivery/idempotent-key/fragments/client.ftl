  /** Inserts each row, or replaces the one with the same key. */
  void upsert(List<Outgoing> rows) throws IOException {
    send(rows);
  }

  /** A row that the first server may have taken has the same key at the other. */
  private static boolean mayGoElsewhere(IOException failure) {
    return true;
  }
