  /** Inserts each row, or replaces the one with the same key. */
  void upsert(List<Outgoing> rows) throws IOException {
    send(rows);
  }
