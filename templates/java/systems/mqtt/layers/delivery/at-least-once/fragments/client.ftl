  /** Publishes without waiting for each; no more than {@code maxUnconfirmed} are on their way at any time. */
  void write(List<Outgoing> rows) throws IOException {
    if (writing == null) {
      confirms = new [=Name]Confirms(options.timeout());
      writing = new [=Name]Connection(options, [=Name]Connection.anyId());
      writing.connect(0);
    }
    for (Outgoing row : rows) {
      publish(row);
    }
  }

  /** Returns when the broker has confirmed everything that was written. */
  void flush() throws IOException {
    if (confirms != null) {
      confirms.await(0);
    }
  }

  /** Over a new connection, as nobody knows what this one has delivered. */
  [=Name]Client reconnected() {
    close();
    return new [=Name]Client(options);
  }

  private void stopWriting() {
    if (writing != null) {
      writing.close();
      writing = null;
    }
  }

  private void publish(Outgoing row) throws IOException {
    String topic = options.topic() == null ? row.text("topic") : options.topic();
    try {
      confirms.await(options.maxUnconfirmed() - 1);
      confirms.expect("message " + row.id + " for topic '" + topic + "'", writing.publish(message(row, topic)));
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new IOException("message " + row.id + " cannot be sent: " + e.getMessage(), e);
    }
  }

  private MqttQos qos() {
    return MqttQos.fromCode(options.qos());
  }
<@fragments of="outgoing"/>
<@fragments of="payload"/>
