  /** Publishes on a channel of its own, and knows what the broker has not confirmed yet. */
  static final class Publisher implements ConfirmListener, ReturnCallback, BlockedListener {
    private final Channel channel;
    private final Duration timeout;
    private final NavigableMap<Long, String> unconfirmed = new TreeMap<>();
    private IOException refusal;
    private String blocked;
    private boolean confirmed;

    Publisher(Channel channel, Duration timeout) throws IOException {
      this.channel = channel;
      this.timeout = timeout;
      channel.addConfirmListener(this);
      channel.addReturnListener(this);
      channel.addShutdownListener(signal -> wake());
      channel.getConnection().addBlockedListener(this);
      channel.confirmSelect();
    }

    /** The first message goes alone: a queue made just now may refuse it, and all behind it would arrive twice. */
    void publish(String exchange, String key, boolean mandatory, AMQP.BasicProperties properties, byte[] body)
        throws IOException {
      synchronized (this) {
        String where = "exchange '" + exchange + "' with the routing key '" + key + "'";
        unconfirmed.put(channel.getNextPublishSeqNo(), "message " + properties.getMessageId() + " for " + where);
      }
      channel.basicPublish(exchange, key, mandatory, properties, body);
      if (!confirmed) {
        await(0);
        confirmed = true;
      }
    }

    /** Waits until so many are unconfirmed at most, as long as the broker confirms some now and then. */
    synchronized void await(int most) throws IOException {
      long deadline = System.nanoTime() + timeout.toNanos();
      int seen = unconfirmed.size();
      while (refusal == null && channel.isOpen() && (unconfirmed.size() > most || most > 0 && blocked != null)) {
        if (unconfirmed.size() < seen) {
          seen = unconfirmed.size();
          deadline = System.nanoTime() + timeout.toNanos();
        }
        waitUntil(deadline);
      }
      if (refusal != null) {
        throw new IOException(refusal.getMessage(), refusal.getCause());
      }
      if (!channel.isOpen()) {
        ShutdownSignalException lost = channel.getCloseReason();
        throw new IOException("the channel was closed while rows were written: " + reason(lost), lost);
      }
    }

    private void waitUntil(long deadline) throws IOException {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        String silence = "RabbitMQ confirmed nothing in " + timeout;
        throw new IOException(blocked == null ? silence : silence + ": it blocks publishers, " + blocked,
            new TimeoutException());
      }
      try {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      } catch (InterruptedException e) {
        throw interrupted("confirms");
      }
    }

    private synchronized void wake() {
      notifyAll();
    }

    private synchronized void refuse(IOException reason) {
      refusal = Objects.requireNonNullElse(refusal, reason);
      notifyAll();
    }

    @Override
    public synchronized void handleAck(long tag, boolean multiple) {
      unconfirmed.subMap(multiple ? 0 : tag, true, tag, true).clear();
      notifyAll();
    }

    @Override
    public synchronized void handleNack(long tag, boolean multiple) {
      refuse(new IOException("RabbitMQ refused " + unconfirmed.get(tag) + " (nack): a queue may be full",
          new TimeoutException("it may have room, or a leader, later")));
    }

    @Override
    public void handle(Return message) {
      refuse(new IOException("no queue takes message " + message.getProperties().getMessageId() + " for exchange '"
          + message.getExchange() + "' with the routing key '" + message.getRoutingKey() + "' ("
          + message.getReplyText() + "): bind one, or set mandatory=false to drop it"));
    }

    @Override
    public synchronized void handleBlocked(String reason) {
      blocked = reason;
    }

    @Override
    public synchronized void handleUnblocked() {
      blocked = null;
      notifyAll();
    }
  }
