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

  /** Whether nothing was sent, so that no row can arrive at two servers. */
  private static boolean mayGoElsewhere(IOException failure) {
    return failure instanceof [=Name]Gate.Open
        || failure.getCause() instanceof ConnectException || failure.getCause() instanceof HttpConnectTimeoutException;
  }
