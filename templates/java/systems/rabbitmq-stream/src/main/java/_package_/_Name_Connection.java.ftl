package [=package];

import com.rabbitmq.stream.Address;
import com.rabbitmq.stream.AuthenticationFailureException;
import com.rabbitmq.stream.Constants;
import com.rabbitmq.stream.StreamException;
import com.rabbitmq.stream.impl.Client;
import io.netty.channel.Channel;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;

/** The way to RabbitMQ's nodes: connections are opened when they are needed, and none is revived behind the back of who uses it. */
final class [=Name]Connection implements AutoCloseable {
  /** All connections of this JVM share its threads; to end a pool for each takes a second. */
  private static final EventLoopGroup THREADS = new NioEventLoopGroup(2, new DefaultThreadFactory("[=name]", true));

  private final [=Name]Options options;
  private final [=Name]Place place;
  private Client node;

  [=Name]Connection([=Name]Options options) {
    this.options = options;
    this.place = new [=Name]Place(options);
  }

  /** A connection that was lost, or a stream that has no leader for now. */
  static final class Lost extends IOException {
    private static final long serialVersionUID = 1L;

    Lost(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** A stream that is not there, or no longer. */
  static final class Gone extends IOException {
    private static final long serialVersionUID = 1L;

    Gone(String message) {
      super(message);
    }
  }

  /** Whether the broker was out of reach or on its way down; what it refuses, it refuses again. */
  static boolean isLost(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof Lost || cause instanceof SocketException || cause instanceof SocketTimeoutException
          || cause instanceof TimeoutException) {
        return true;
      }
    }
    return false;
  }

  /** The stream that is named, or the partitions of the super stream, in their order. */
  List<String> streams() throws IOException {
    if (options.stream() != null) {
      return List.of(options.stream());
    }
    List<String> partitions = ask("the partitions of " + options.superStream(), () -> node().partitions(options.superStream()));
    if (partitions.isEmpty()) {
      throw new IOException("there is no super stream '" + options.superStream() + "' in " + place + ": create it first");
    }
    return partitions;
  }

  /** The partitions of the super stream that are bound with a key. */
  List<String> route(String key) throws IOException {
    return ask("the partitions for " + key, () -> node().route(key, options.superStream()));
  }

  /** The node that writes the stream: it alone knows its end. */
  Client.Broker leader(String stream) throws IOException {
    Client.StreamMetadata found = ask("the leader of " + stream, () -> node().metadata(stream).get(stream));
    if (found.getResponseCode() == Constants.RESPONSE_CODE_STREAM_DOES_NOT_EXIST) {
      throw new Gone("there is no stream '" + stream + "' in " + place + ": create it first");
    }
    if (!found.isResponseOk() || found.getLeader() == null) {
      throw new Lost("stream '" + stream + "' is not available: " + code(found.getResponseCode()), null);
    }
    return found.getLeader();
  }

  /** A connection to that node, for one user of its own, who may watch what comes over it. */
  Client open(Client.Broker leader, Client.ClientParameters listeners, Consumer<Channel> watch) throws IOException {
    Address advertised = new Address(leader.getHost(), leader.getPort());
    return connected(listeners, watch, options.advertisedHosts() ? advertised : place.nodes().get(0));
  }

  private Client node() throws IOException {
    if (node == null || !node.isOpen()) {
      node = first(place.nodes());
    }
    return node;
  }

<@fragments of="connection"/>

  @Override
  public void close() {
    close(node);
    node = null;
  }

  /** Never fails: what is lost is closed. */
  static void close(Client client) {
    if (client != null) {
      try {
        client.close();
      } catch (RuntimeException e) {
        // the node is gone, and the connection with it
      }
    }
  }
}
