  /** Publishes without waiting for each; no more than {@code maxUnconfirmed} are on their way at any time. */
  void write(List<Outgoing> rows) throws IOException {
    if (publisher == null) {
      publisher = new [=Name]Connection.Publisher(connection.newChannel(), options.timeout());
      if (direct()) {
        connection.queue(options.queue());
      }
    }
    for (Outgoing row : rows) {
      publish(row);
    }
  }

  /** Returns when the broker has confirmed everything that was written. */
  void flush() throws IOException {
    if (publisher != null) {
      publisher.await(0);
    }
  }

  /** Over a new connection, as nobody knows what this one has delivered. */
  [=Name]Client reconnected() {
    close();
    return new [=Name]Client(options);
  }

  private void publish(Outgoing row) throws IOException {
    try {
      publisher.await(options.maxUnconfirmed() - 1);
      publisher.publish(exchange(row), routingKey(row), options.mandatory(), properties(row), payload(row));
    } catch (ShutdownSignalException e) {
      throw new IOException("the channel was closed while rows were written: " + [=Name]Connection.reason(e), e);
    } catch (IllegalArgumentException e) {
      throw new IOException("message " + row.id + " cannot be sent: " + e.getMessage(), e);
    }
  }

  /** Whether rows go straight to a queue, whatever exchange they were once published to. */
  private boolean direct() {
    return options.queue() != null && options.exchange() == null && options.routingKey() == null;
  }

  private String exchange(Outgoing row) {
    String exchange = options.exchange() == null ? row.text("exchange") : options.exchange();
    return direct() || exchange == null ? "" : exchange;
  }

  private String routingKey(Outgoing row) {
    String key = options.routingKey() == null ? row.text("routing_key") : options.routingKey();
    return direct() ? options.queue() : Objects.requireNonNullElse(key, "");
  }

  private AMQP.BasicProperties properties(Outgoing row) {
    return new AMQP.BasicProperties.Builder()
        .messageId(Objects.requireNonNullElse(row.text("message_id"), row.id))
        .deliveryMode(options.messagePersistent() ? 2 : 1)
        .contentType(contentType(row))
        .contentEncoding(row.text("content_encoding"))
        .headers(row.headers())
        .priority(row.priority())
        .correlationId(row.text("correlation_id"))
        .replyTo(row.text("reply_to"))
        .expiration(row.text("expiration"))
        .timestamp(row.timestamp())
        .type(row.text("type"))
        .userId(row.text("user_id"))
        .appId(row.text("app_id"))
        .build();
  }
<@fragments of="payload"/>
