  private final Mqtt3AsyncClient client;

  private static boolean isRefusal(Throwable cause) {
    return cause instanceof Mqtt3MessageException && !isPassing(cause)
        || cause instanceof SSLException && !(cause.getCause() instanceof SocketException);
  }

  private static boolean isPassing(Throwable cause) {
    return cause instanceof Mqtt3DisconnectException || cause instanceof Mqtt3ConnAckException refused
        && refused.getMqttMessage().getReturnCode() == Mqtt3ConnAckReturnCode.SERVER_UNAVAILABLE;
  }

  /** Logs in, to a session that the broker keeps; to none that it keeps with 0. Says whether it was there. */
  boolean connect(long sessionSeconds) throws IOException {
    Mqtt3ConnectBuilder connect = Mqtt3Connect.builder()
        .cleanSession(sessionSeconds == 0)
        .keepAlive((int) options.keepAlive().toSeconds());
<@lines of="login"/>
    return await(client.connect(connect.build()), "connecting").isSessionPresent();
  }
