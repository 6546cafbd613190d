  /** Whether the same call may succeed in a moment: when nodes are down or busy, say, but not with a wrong password. */
  static boolean isTransient(Throwable failure) {
    if (failure instanceof AllNodesFailedException all) {
      List<Throwable> errors = all.getAllErrors().values().stream().flatMap(List::stream).toList();
      return errors.isEmpty() || errors.stream().anyMatch([=Name]Client::isTransient);
    } else if (failure == null || failure instanceof AuthenticationException) {
      return false;
    }
    return failure instanceof ConnectException || failure instanceof SocketTimeoutException || failure instanceof DriverTimeoutException
        || isOfConnection(failure) || isOfNodes(failure) || isTransient(failure.getCause());
  }

  private static boolean isOfConnection(Throwable failure) {
    boolean refused = failure.getCause() instanceof AuthenticationException;
    return failure instanceof ClosedConnectionException || failure instanceof HeartbeatException
        || failure instanceof BusyConnectionException || failure instanceof ConnectionInitException && !refused;
  }

  private static boolean isOfNodes(Throwable failure) {
    return failure instanceof UnavailableException || failure instanceof ReadTimeoutException
        || failure instanceof WriteTimeoutException || failure instanceof OverloadedException || failure instanceof BootstrappingException;
  }
