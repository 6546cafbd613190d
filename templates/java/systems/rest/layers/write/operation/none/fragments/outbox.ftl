
  /** Sends rows by as few requests as are allowed. */
  void send(List<[=Name]Client.Outgoing> batch) throws IOException {
    pack(batch);
  }
