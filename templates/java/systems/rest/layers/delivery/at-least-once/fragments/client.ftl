
  /** Whether nothing was sent, so that no row can arrive at two servers. */
  private static boolean mayGoElsewhere(IOException failure) {
    return failure instanceof [=Name]Gate.Open
        || failure.getCause() instanceof ConnectException || failure.getCause() instanceof HttpConnectTimeoutException;
  }
