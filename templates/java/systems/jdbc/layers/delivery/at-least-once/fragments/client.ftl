  /** Rows follow each other in one transaction, until it is ended by a flush. */
  void write(List<Outgoing> rows) throws IOException {
    ask(session -> [=Name]Dialect.load(session, table, columns(rows), values(rows)));
  }

  /** Returns when all rows that were sent are safe with the database. */
  void flush() throws IOException {
    ask(session -> {
      session.commit();
      return null;
    });
  }

  /** Sends over a new connection, after one of which nobody knows what it has delivered. */
  [=Name]Client reconnected() {
    close();
    return new [=Name]Client(options);
  }
