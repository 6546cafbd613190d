package com.acme.spark.rabbitmq;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Address;
import com.rabbitmq.client.BlockedListener;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ConfirmListener;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.MalformedFrameException;
import com.rabbitmq.client.PossibleAuthenticationFailureException;
import com.rabbitmq.client.Return;
import com.rabbitmq.client.ReturnCallback;
import com.rabbitmq.client.ShutdownSignalException;
import com.rabbitmq.client.SocketConfigurators;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connection to RabbitMQ: opened when it is needed, and never revived behind the back of who uses it. */
final class RabbitmqConnection implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RabbitmqConnection.class);

  private final RabbitmqOptions options;
  private Connection connection;
  private Channel channel;

  RabbitmqConnection(RabbitmqOptions options) {
    this.options = options;
  }

  /** Whether the broker was out of reach or on its way down; what it refuses, it refuses again. */
  static boolean isLost(Throwable error) {
    boolean lost = false;
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (isRefusal(cause)) {
        return false;
      }
      lost |= cause instanceof SocketException || cause instanceof SocketTimeoutException
          || cause instanceof EOFException || cause instanceof UnknownHostException
          || cause instanceof TimeoutException || cause instanceof ShutdownSignalException;
    }
    return lost;
  }

  private static boolean isRefusal(Throwable cause) {
    if (cause instanceof ShutdownSignalException signal && signal.getReason() instanceof AMQP.Channel.Close close) {
      return !close.getReplyText().contains("down or inaccessible");
    }
    if (cause instanceof ShutdownSignalException signal && signal.getReason() instanceof AMQP.Connection.Close close) {
      return close.getReplyCode() != AMQP.CONNECTION_FORCED && close.getReplyCode() != AMQP.INTERNAL_ERROR;
    }
    return cause instanceof PossibleAuthenticationFailureException || cause instanceof MalformedFrameException
        || cause instanceof SSLException && !(cause.getCause() instanceof SocketException);
  }

  /** A channel for questions. */
  Channel channel() throws IOException {
    if (channel == null || !channel.isOpen()) {
      channel = newChannel();
    }
    return channel;
  }

  Channel newChannel() throws IOException {
    if (connection == null || !connection.isOpen()) {
      connection = connect();
    }
    Channel opened = connection.createChannel();
    if (opened == null) {
      throw new IOException("RabbitMQ allows no more channels on one connection: raise its channel_max");
    }
    return opened;
  }

  /** The queue with the number of its ready messages, declared first if that is wanted. */
  AMQP.Queue.DeclareOk queue(String name) throws IOException {
    Channel asked = channel();
    try {
      return options.queueMode().equals("declare")
          ? asked.queueDeclare(name, true, false, false, Map.of("x-queue-type", "quorum"))
          : asked.queueDeclarePassive(name);
    } catch (IOException | ShutdownSignalException e) {
      throw new IOException("cannot use queue '" + name + "' in " + place(factory()) + ": " + reason(e)
          + " (create it, or let queueMode=declare do so)", e);
    }
  }

  private Connection connect() throws IOException {
    ConnectionFactory factory = factory();
    try {
      return options.addresses() == null
          ? factory.newConnection(options.connectionName())
          : factory.newConnection(Address.parseAddresses(options.addresses()), options.connectionName());
    } catch (PossibleAuthenticationFailureException e) {
      throw new IOException("RabbitMQ at " + place(factory) + " refuses the user '" + factory.getUsername()
          + "': check the name, the password and the permissions", e);
    } catch (IOException | TimeoutException e) {
      throw new IOException("no connection to RabbitMQ at " + place(factory) + ": " + reason(e), e);
    }
  }

  private ConnectionFactory factory() throws IOException {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setAutomaticRecoveryEnabled(false); // a recovered channel would not know the old delivery tags
    factory.setThreadFactory(this::daemon);
    int timeout = (int) options.timeout().toMillis();
    factory.setConnectionTimeout((int) options.connectTimeout().toMillis());
    factory.setHandshakeTimeout((int) options.connectTimeout().toMillis());
    factory.setChannelRpcTimeout(timeout);
    factory.setShutdownTimeout(timeout);
    factory.setRequestedHeartbeat((int) options.heartbeat().toSeconds());
    try {
      locate(factory);
    } catch (GeneralSecurityException | URISyntaxException e) {
      throw new IOException("cannot set up the connection to RabbitMQ: " + e.getMessage(), e);
    }

    if (options.username() != null) {
      factory.setUsername(options.username());
    }
    if (options.password() != null) {
      factory.setPassword(options.password());
    }
    return factory;
  }

  private void locate(ConnectionFactory factory) throws GeneralSecurityException, URISyntaxException, IOException {
    if (options.uri() != null) {
      factory.setUri(options.uri());
    }
    if (options.host() != null) {
      factory.setHost(options.host());
    }
    if (options.virtualHost() != null) {
      factory.setVirtualHost(options.virtualHost());
    }
    if (options.tls() || factory.isSSL()) {
      factory.useSslProtocol(tls()); // which also verifies the host name
      if (!options.verifyHostname()) {
        factory.setSocketConfigurator(SocketConfigurators.defaultConfigurator());
      }
    }
    if (options.port() != null) {
      factory.setPort(options.port());
    }
  }

  private SSLContext tls() throws GeneralSecurityException, IOException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store(options.keyStore(), options.keyStorePassword()), characters(options.keyStorePassword()));
    TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store(options.trustStore(), options.trustStorePassword())); // none: those that Java trusts
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private static KeyStore store(String file, String password) throws GeneralSecurityException, IOException {
    return file == null ? null : KeyStore.getInstance(new File(file), characters(password));
  }

  private static char[] characters(String password) {
    return password == null ? null : password.toCharArray();
  }

  private Thread daemon(Runnable work) {
    Thread thread = new Thread(work, options.connectionName());
    thread.setDaemon(true);
    return thread;
  }

  private String place(ConnectionFactory factory) {
    String nodes = options.addresses() == null ? factory.getHost() + ":" + factory.getPort() : options.addresses();
    return nodes + ", virtual host '" + factory.getVirtualHost() + "'";
  }

  /** What the broker or the network said, in one line. */
  static String reason(Throwable error) {
    Throwable cause = error;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof ShutdownSignalException signal && signal.getReason() instanceof AMQP.Channel.Close close) {
      return close.getReplyText();
    }
    if (cause instanceof ShutdownSignalException signal && signal.getReason() instanceof AMQP.Connection.Close close) {
      return close.getReplyText();
    }
    return Objects.requireNonNullElse(cause.getMessage(), cause instanceof TimeoutException ? "no answer" : "" + cause);
  }

  static void pause(long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw interrupted("RabbitMQ");
    }
  }

  static IOException interrupted(String what) {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("interrupted while waiting for " + what);
  }

  /** Closes the connection, upon which the broker takes back whatever was not acknowledged. */
  @Override
  public void close() {
    if (connection != null) {
      connection.abort((int) options.timeout().toMillis());
    }
  }

  /** What a consumer was sent and nobody took yet; the broker sends no more than the prefetch. */
  static final class Deliveries extends DefaultConsumer {
    private static final int PATIENCE_MILLIS = 200;
    private static final int PAUSE_MILLIS = 5;
    static final RabbitmqClient.Message END = new RabbitmqClient.Message(null, null, new byte[0]);

    private final String queue;
    private final BlockingQueue<RabbitmqClient.Message> waiting = new LinkedBlockingQueue<>();
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
    static Deliveries of(RabbitmqConnection connection, String queue, int prefetch) throws IOException {
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
    RabbitmqClient.Message next(long waitMillis) throws IOException {
      try {
        RabbitmqClient.Message message =
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
        RabbitmqClient.Message late;
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
      waiting.add(new RabbitmqClient.Message(envelope, properties, body));
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

  /**
   * Looks at the first messages of a queue, window by window, each held by a channel until all were seen.
   *
   * <p>Since it holds what it sees, two at once would each see a part: they take turns, by an exclusive queue.
   */
  static final class Browse implements RabbitmqClient.Cursor {
    private static final int WINDOW = 10_000;
    private static final int POLL_MILLIS = 100;
    private static final int TURNS = 10;

    private final RabbitmqConnection connection;
    private final RabbitmqOptions options;
    private final Predicate<RabbitmqClient.Message> wanted;
    private final Deque<Deliveries> windows = new ArrayDeque<>();
    private long left;
    private int rows;
    private int room;
    private RabbitmqClient.Message message;

    /** Looks at so many messages, and stops when it has found so many rows. */
    Browse(RabbitmqConnection connection, RabbitmqOptions options, long messages, int rows,
        Predicate<RabbitmqClient.Message> wanted) {
      this.connection = connection;
      this.options = options;
      this.left = messages;
      this.rows = rows;
      this.wanted = wanted;
    }

    /** How many messages wait in the queue when nobody else looks at them. */
    static long depth(RabbitmqConnection connection, RabbitmqOptions options) throws IOException {
      Browse nothing = new Browse(connection, options, 0, 0, message -> true);
      nothing.takeTurn();
      try {
        return connection.queue(options.queue()).getMessageCount();
      } finally {
        nothing.endTurn();
      }
    }

    @Override
    public boolean next() throws IOException {
      do {
        message = rows > 0 && left-- > 0 ? look() : Deliveries.END;
      } while (message != Deliveries.END && !wanted.test(message));
      rows--;
      if (message == Deliveries.END) {
        close();
      }
      return message != Deliveries.END;
    }

    private RabbitmqClient.Message look() throws IOException {
      if (windows.isEmpty()) {
        takeTurn();
      }
      if (room == 0) {
        room = (int) Math.min(Math.min(left + 1, rows), WINDOW);
        windows.add(Deliveries.of(connection, options.queue(), room));
      }
      room--;
      return await(windows.getLast());
    }

    /** The queue may hold less than at planning: a cancel makes sure that nothing is still on its way. */
    private RabbitmqClient.Message await(Deliveries window) throws IOException {
      long deadline = System.nanoTime() + options.timeout().toNanos();
      RabbitmqClient.Message next = window.next(POLL_MILLIS);
      while (next == null) {
        if (connection.queue(options.queue()).getMessageCount() == 0) {
          window.cancel();
        } else if (System.nanoTime() > deadline) {
          throw new IOException("queue '" + options.queue() + "' is not empty but gave nothing in " + options.timeout());
        }
        next = window.next(POLL_MILLIS);
      }
      return next;
    }

    @Override
    public RabbitmqClient.Message message() {
      return message;
    }

    /** Gives everything back. */
    @Override
    public void close() {
      left = 0;
      if (!windows.isEmpty()) {
        windows.forEach(Deliveries::giveBack);
        windows.clear();
        endTurn();
      }
    }

    private void takeTurn() throws IOException {
      long deadline = System.nanoTime() + options.timeout().multipliedBy(TURNS).toNanos();
      while (options.takeTurns() && !claimTurn()) {
        if (System.nanoTime() > deadline) {
          throw new IOException("another batch reader still reads queue '" + options.queue() + "', and holds '" + turn() + "'");
        }
        pause(POLL_MILLIS);
      }
    }

    private boolean claimTurn() throws IOException {
      try {
        connection.channel().queueDeclare(turn(), false, true, true, null); // exclusive: gone with the connection
        return true;
      } catch (IOException | ShutdownSignalException e) {
        if (reason(e).contains("exclusive")) {
          return false;
        }
        throw new IOException("batch readers take turns by the exclusive queue '" + turn() + "': "
            + reason(e) + " (takeTurns=false does without, for one reader at a time)", e);
      }
    }

    private void endTurn() {
      try {
        if (options.takeTurns()) {
          connection.channel().queueDelete(turn());
        }
      } catch (IOException | ShutdownSignalException e) {
        LOG.debug("the turn ends with the connection", e);
      }
    }

    private String turn() {
      return options.queue() + ".spark-turn";
    }
  }

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
}
