  /** How many messages wait in the queue; those that some consumer holds are not counted. */
  long depth() throws IOException {
    return connection.queue(options.queue()).getMessageCount();
  }

  /** The next message that makes a row, null when none came in time; a lost channel or queue is an error at once. */
  Message take(long most, long waitMillis) throws IOException {
    if (deliveries == null) {
      deliveries = [=Name]Connection.Deliveries.of(connection, options.queue(), prefetch(most));
    }
    Message message = deliveries.next(waitMillis);
    while (message != null && !isSound(message)) {
      message = deliveries.next(waitMillis);
    }
    if (message != null && most == 1) {
      deliveries.cancel(); // or the broker would send what only has to go back
    }
    return message;
  }

  /** As many as are made durable before they are acknowledged, since the broker sends no more until then. */
  private int prefetch(long most) {
    return options.prefetch() == null ? (int) Math.min(most, options.segmentRows()) : options.prefetch();
  }

  /** What becomes of a message that makes no row is settled before it is acknowledged. */
  private boolean isSound(Message message) throws IOException {
    String misfit = misfit(message);
    if (misfit == null) {
      return true;
    }
    if (options.onError().equals("dead-letter")) {
      deadLetter(message, misfit);
    } else if (options.onError().equals("fail") || options.maxSkipped() != null && ++skipped > options.maxSkipped()) {
      throw new IOException("message " + message.id() + " of queue '" + options.queue() + "' makes no row: " + misfit
          + " (it stays in the queue; onError and maxSkipped say what else can become of it)");
    }
    return false;
  }

  private void deadLetter(Message message, String misfit) throws IOException {
    String queue = Objects.requireNonNullElse(options.deadLetterQueue(), options.queue() + ".dead-letter");
    Map<String, Object> headers = new TreeMap<>();
    headers.putAll(Objects.requireNonNullElse(message.properties.getHeaders(), Map.of()));
    headers.put("spark-error", misfit);
    AMQP.BasicProperties properties = message.properties.builder().headers(headers).deliveryMode(2).build();
    connection.queue(queue); // so that there is one to take it
    try (Channel channel = connection.newChannel()) {
      channel.confirmSelect();
      channel.basicPublish("", queue, true, properties, message.body);
      channel.waitForConfirmsOrDie(options.timeout().toMillis());
    } catch (InterruptedException e) {
      throw [=Name]Connection.interrupted("a confirm");
    } catch (TimeoutException | ShutdownSignalException e) {
      throw new IOException("cannot put a message into queue '" + queue + "': " + [=Name]Connection.reason(e), e);
    }
  }

  /** Lets the broker forget everything that was taken, on the channel on which it came. */
  void acknowledge() throws IOException {
    try {
      if (deliveries != null) {
        deliveries.acknowledge();
      }
    } catch (ShutdownSignalException e) {
      throw new IOException("the channel was closed before the acknowledgement: " + [=Name]Connection.reason(e), e);
    }
  }

  /** Puts everything that was taken and not acknowledged back to where it was in the queue. */
  void giveBack() {
    [=Name]Connection.Deliveries given = deliveries;
    deliveries = null;
    if (given != null) {
      given.giveBack();
    }
  }
