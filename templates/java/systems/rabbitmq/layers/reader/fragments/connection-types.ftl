  /** What a consumer was sent and nobody took yet; the broker sends no more than the prefetch. */
  static final class Deliveries extends DefaultConsumer {
    private static final int PATIENCE_MILLIS = 200;
    private static final int PAUSE_MILLIS = 5;
    static final [=Name]Client.Message END = new [=Name]Client.Message(null, null, new byte[0]);
    private final String queue;
    private final BlockingQueue<[=Name]Client.Message> waiting = new LinkedBlockingQueue<>();
    private volatile String failure;
    private boolean cancelled;
    private boolean ended;
    private long taken;
    private long acknowledged;

    private Deliveries(Channel channel, String queue) {
      super(channel);
      this.queue = queue;
    }

    /** Begins to consume, on a channel of its own. */
    static Deliveries of([=Name]Connection connection, String queue, int prefetch) throws IOException {
      connection.queue(queue);
      Deliveries deliveries = new Deliveries(connection.newChannel(), queue);
      try {
        deliveries.getChannel().basicQos(prefetch);
        deliveries.getChannel().basicConsume(queue, false, deliveries);
        return deliveries;
      } catch (IOException | ShutdownSignalException e) {
        throw new IOException("cannot consume from queue '" + queue + "': " + reason(e), e);
      }
    }

    /** The next message, {@link #END} behind the last one after a cancel, null when none came in time. */
    [=Name]Client.Message next(long waitMillis) throws IOException {
      try {
        [=Name]Client.Message message =
            failure == null && !ended ? waiting.poll(waitMillis, TimeUnit.MILLISECONDS) : END;
        if (failure != null) {
          throw new IOException(failure, getChannel().getCloseReason());
        }
        ended |= message == END;
        taken = message == null || message == END ? taken : message.tag();
        return message;
      } catch (InterruptedException e) {
        throw interrupted("a message");
      }
    }

    /** Wants no more; what was sent before can still be taken. */
    void cancel() throws IOException {
      if (cancelled) {
        return;
      }
      cancelled = true;
      try {
        getChannel().basicCancel(getConsumerTag());
      } catch (ShutdownSignalException e) {
        throw new IOException("the channel to RabbitMQ was closed while reading: " + reason(e), e);
      }
    }

    void acknowledge() throws IOException {
      if (taken > acknowledged) {
        getChannel().basicAck(taken, true);
        acknowledged = taken;
      }
    }

    /** Gives back what is not acknowledged, in its order; a lost channel has done so already. */
    void giveBack() {
      try {
        cancel();
        [=Name]Client.Message late;
        do {
          late = next(PATIENCE_MILLIS);
        } while (late != END);
        if (taken > acknowledged) {
          long ready = getChannel().messageCount(queue);
          getChannel().basicNack(0, true, true);
          awaitReturn(ready + taken - acknowledged);
        }
        getChannel().abort();
      } catch (IOException | ShutdownSignalException e) {
        LOG.debug("RabbitMQ takes back what a lost channel held", e);
      }
    }

    /** A quorum queue takes messages back behind the scenes, some at a time, and others may take them before they are seen. */
    private void awaitReturn(long ready) throws IOException {
      long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
      long most = 0;
      for (long back = 0; back < ready && System.nanoTime() < deadline; pause(PAUSE_MILLIS)) {
        back = getChannel().messageCount(queue);
        if (back > most) {
          most = back;
          deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        }
      }
    }

    @Override
    public void handleDelivery(String tag, Envelope envelope, AMQP.BasicProperties properties, byte[] body) {
      waiting.add(new [=Name]Client.Message(envelope, properties, body));
    }

    @Override
    public void handleCancelOk(String tag) {
      waiting.add(END);
    }

    @Override
    public void handleCancel(String tag) {
      fail("RabbitMQ cancelled the consumer: the queue was deleted or its node went down");
    }

    @Override
    public void handleShutdownSignal(String tag, ShutdownSignalException signal) {
      fail("the channel to RabbitMQ was closed while reading: " + reason(signal));
    }

    private void fail(String reason) {
      failure = reason;
      waiting.add(END);
    }
  }
