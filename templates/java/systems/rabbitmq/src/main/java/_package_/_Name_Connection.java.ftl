package [=package];

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Address;
import com.rabbitmq.client.BlockedListener;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ConfirmListener;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.DefaultSaslConfig;
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
final class [=Name]Connection implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger([=Name]Connection.class);

  private final [=Name]Options options;
  private Connection connection;
  private Channel channel;

  [=Name]Connection([=Name]Options options) {
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
          ? asked.queueDeclare(name, true, false, false, Map.of("x-queue-type", "[=settings.queueType]"))
          : asked.queueDeclarePassive(name);
    } catch (IOException | ShutdownSignalException e) {
      throw new IOException("cannot use queue '" + name + "' in " + place(factory()) + ": " + reason(e)
          + " (create it, or let queueMode=declare do so)", e);
    }
  }

<@fragments of="connection"/>

  /** Closes the connection, upon which the broker takes back whatever was not acknowledged. */
  @Override
  public void close() {
    if (connection != null) {
      connection.abort((int) options.timeout().toMillis());
    }
  }
<@fragments of="connection-types"/>
}
