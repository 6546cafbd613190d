package com.example.spark.rabbitmqstream;

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
final class RabbitmqStreamConnection implements AutoCloseable {
  /** All connections of this JVM share its threads; to end a pool for each takes a second. */
  private static final EventLoopGroup THREADS = new NioEventLoopGroup(2, new DefaultThreadFactory("rabbitmq-stream", true));

  private final RabbitmqStreamOptions options;
  private final RabbitmqStreamPlace place;
  private Client node;

  RabbitmqStreamConnection(RabbitmqStreamOptions options) {
    this.options = options;
    this.place = new RabbitmqStreamPlace(options);
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

  /** The first node that answers. */
  private Client first(List<Address> nodes) throws IOException {
    Lost lost = null;
    for (Address address : nodes) {
      try {
        return connected(new Client.ClientParameters(), channel -> {}, address);
      } catch (Lost e) {
        lost = e;
      }
    }
    throw lost;
  }

  private Client connected(Client.ClientParameters listeners, Consumer<Channel> watch, Address address) throws IOException {
    AtomicReference<SslHandler> tls = new AtomicReference<>();
    Client.ClientParameters parameters = place.parameters(listeners, address, THREADS)
        .channelCustomizer(watch.andThen(channel -> tls.set(channel.pipeline().get(SslHandler.class))));
    return ask("connect", () -> {
      try {
        return new Client(parameters);
      } catch (StreamException e) {
        throw refused(tls.get(), e);
      }
    });
  }

  /** A handshake that failed may show as no more than a closed channel. */
  private static StreamException refused(SslHandler tls, StreamException error) {
    Throwable refusal = tls == null ? null : tls.handshakeFuture().cause();
    return refusal instanceof SSLException ? new StreamException(refusal) : error;
  }

  /** What the client says without checked exceptions, with a place and a reason. */
  <T> T ask(String what, Callable<T> question) throws IOException {
    try {
      return question.call();
    } catch (AuthenticationFailureException e) {
      throw new IOException("RabbitMQ at " + place + " refuses the user: check the name, the password and the permissions", e);
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      if (Thread.currentThread().isInterrupted() || e instanceof InterruptedException) {
        throw interrupted(what);
      }
      String message = "no answer from RabbitMQ at " + place + " (" + what + "): " + reason(e);
      throw isRefusal(e) ? new IOException(message, e) : new Lost(message, e);
    }
  }

  private static boolean isRefusal(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof SSLException) {
        return true;
      }
    }
    return !(error instanceof StreamException || error instanceof IllegalStateException);
  }

  /** What the broker or the network said, in one line. */
  static String reason(Throwable error) {
    Throwable cause = error;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return Objects.requireNonNullElse(cause.getMessage(), cause.toString());
  }

  static String code(short response) {
    return switch (response) {
      case Constants.RESPONSE_CODE_STREAM_DOES_NOT_EXIST -> "it does not exist";
      case Constants.RESPONSE_CODE_STREAM_NOT_AVAILABLE -> "it has no leader for now";
      case Constants.RESPONSE_CODE_ACCESS_REFUSED -> "the user may not";
      case Constants.RESPONSE_CODE_INTERNAL_ERROR -> "internal error";
      default -> "response code " + response;
    };
  }

  static IOException interrupted(String what) {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("interrupted while waiting for " + what);
  }

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
