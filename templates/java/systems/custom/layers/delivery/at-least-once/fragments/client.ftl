  /**
   * Must send rows, and may return before they have arrived. A row that is sent again, after an error or a restart, has
   * the id that it had the first time: keep it with the record when the system has a place for it.
   */
  void write(List<Outgoing> rows) throws IOException {
    log.append("0", lines("_id", rows));
  }

  /** Must return when all rows that were sent are safe with the system, and throw when one of them is not. */
  void flush() throws IOException {
    // a file in the log is safe as soon as it is there
  }

  /** Must give a client that sends over a new connection, after one of which nobody knows what it has delivered. */
  [=Name]Client reconnected() {
    close();
    return new [=Name]Client(options);
  }
