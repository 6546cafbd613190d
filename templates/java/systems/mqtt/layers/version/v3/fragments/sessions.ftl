  /** Once only, since MQTT 3.1.1 sends what is retained anew with every subscription. */
  private void subscribe([=Name]Connection connection, boolean known) throws IOException {
    if (known) {
      connection.unsubscribe(options.topicFilter()); // has none of that name, but is answered behind what waits
    } else {
      connection.subscribe(shared());
    }
  }
