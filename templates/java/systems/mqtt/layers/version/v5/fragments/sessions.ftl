  /** One session alone gets everything in order, and first what is retained; several share, and get nothing of that. */
  private void subscribe([=Name]Connection connection, boolean known) throws IOException {
    boolean alone = options.sessions() == 1;
    if (alone) {
      connection.subscribe(options.topicFilter(), Mqtt5RetainHandling.SEND_IF_SUBSCRIPTION_DOES_NOT_EXIST);
    } else {
      connection.subscribe(shared(), Mqtt5RetainHandling.DO_NOT_SEND);
    }
    if (known) {
      connection.unsubscribe(alone ? shared() : options.topicFilter()); // left of a run with more or fewer sessions
    }
  }
