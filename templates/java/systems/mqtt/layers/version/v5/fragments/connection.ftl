  /** Reasons that pass, by their codes in MQTT 5: a number used twice, busy, shutting down, silence, somebody else under this name, quota. */
  private static final Set<Integer> PASSING = Set.of(0x82, 0x88, 0x89, 0x8B, 0x8D, 0x8E, 0x93, 0x96, 0x97);

  private final Mqtt5AsyncClient client;

  private static boolean isRefusal(Throwable cause) {
    return cause instanceof Mqtt5MessageException && !isPassing(cause)
        || cause instanceof SSLException && !(cause.getCause() instanceof SocketException);
  }

  private static boolean isPassing(Throwable cause) {
    if (cause instanceof Mqtt5ConnAckException refused) {
      return PASSING.contains(refused.getMqttMessage().getReasonCode().getCode());
    } else if (cause instanceof Mqtt5DisconnectException gone) {
      return PASSING.contains(gone.getMqttMessage().getReasonCode().getCode());
    } else if (cause instanceof Mqtt5PubAckException refused) {
      return PASSING.contains(refused.getMqttMessage().getReasonCode().getCode());
    }
    return cause instanceof Mqtt5PubRecException refused
        && PASSING.contains(refused.getMqttMessage().getReasonCode().getCode());
  }

  /** Logs in, to a session that the broker keeps so long without a connection; to none that it keeps with 0. Says whether it was there. */
  boolean connect(long sessionSeconds) throws IOException {
    Mqtt5ConnectBuilder connect = Mqtt5Connect.builder()
        .cleanStart(sessionSeconds == 0)
        .sessionExpiryInterval(sessionSeconds)
        .keepAlive((int) options.keepAlive().toSeconds());
<@lines of="login"/>
    return await(client.connect(connect.build()), "connecting").isSessionPresent();
  }
