  /** Sends rows; a success is the API's word that it has them. */
  void write(List<Outgoing> rows) throws IOException {
    send(rows);
  }

  /** Nothing is on its way any more. */
  void flush() {
    // each request was answered
  }

  /** The executor has other connections. */
  [=Name]Client reconnected() {
    return this;
  }
