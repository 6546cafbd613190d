package [=package];

import com.rabbitmq.stream.Constants;
import com.rabbitmq.stream.Message;
import com.rabbitmq.stream.MessageBuilder;
import com.rabbitmq.stream.impl.Client;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Publishes to one stream over a connection of its own, and knows what the broker has not confirmed yet. */
final class [=Name]Publisher implements Closeable {
  private static final byte ID = 0;

  /** Makes a message of a row. */
  interface Format {
    Message of([=Name]Client.Outgoing row, MessageBuilder builder) throws IOException;
  }

  private final [=Name]Options options;
  private final String stream;
  private final Client client;
  private final Set<Long> unconfirmed = new HashSet<>();
  private long sent;
  private IOException failure;

  /** With deduplicate, under a name by which the broker knows what it has had from an earlier attempt. */
  [=Name]Publisher([=Name]Connection connection, [=Name]Options options, String stream, String name) throws IOException {
    this.options = options;
    this.stream = stream;
    this.client = connection.open(connection.leader(stream), new Client.ClientParameters()
        .publishConfirmListener((id, publishing) -> confirmed(publishing))
        .publishErrorListener((id, publishing, code) -> fail(refusal(code)))
        .metadataListener((gone, code) -> fail(lost("the stream was deleted, or has another leader")))
        .shutdownListener(end -> fail(lost("the connection was closed while rows were written: " + end.getShutdownReason()))), channel -> {});
    try {
      Client.Response response = connection.ask("publishing to " + stream,
          () -> client.declarePublisher(ID, options.deduplicate() ? name : null, stream));
      if (!response.isOk()) {
        throw refusal(response.getResponseCode());
      }
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private IOException refusal(short code) {
    String message = "RabbitMQ does not take rows for stream '" + stream + "': " + [=Name]Connection.code(code);
    return code == Constants.RESPONSE_CODE_STREAM_NOT_AVAILABLE || code == Constants.RESPONSE_CODE_PUBLISHER_DOES_NOT_EXIST
        ? new [=Name]Connection.Lost(message, null) : new IOException(message);
  }

  private IOException lost(String reason) {
    return new [=Name]Connection.Lost("stream '" + stream + "': " + reason, null);
  }

  void publish(List<[=Name]Client.Outgoing> rows, Format format) throws IOException {
    int room = options.maxUnconfirmed();
    for (int from = 0; from < rows.size(); from += room) {
      List<[=Name]Client.Outgoing> some = rows.subList(from, Math.min(from + room, rows.size()));
      await(room - some.size());
      List<Message> messages = new ArrayList<>();
      for ([=Name]Client.Outgoing row : some) {
        messages.add(message(row, format));
      }
      send(some, messages);
    }
  }

  private Message message([=Name]Client.Outgoing row, Format format) throws IOException {
    try {
      return format.of(row, client.messageBuilder());
    } catch (IllegalArgumentException e) {
      throw new IOException("message " + row.id() + " cannot be sent: " + e.getMessage(), e);
    }
  }

  private void send(List<[=Name]Client.Outgoing> rows, List<Message> messages) throws IOException {
    long[] ids = new long[rows.size()];
    synchronized (this) {
      for (int i = 0; i < ids.length; i++) {
        ids[i] = options.deduplicate() ? rows.get(i).publishingId() : sent++;
        unconfirmed.add(ids[i]);
      }
    }
    int[] next = {0};
    try {
      client.publish(ID, messages, message -> ids[next[0]++]);
    } catch (IllegalArgumentException e) {
      throw new IOException("a message for stream '" + stream + "' cannot be sent: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      throw new [=Name]Connection.Lost("stream '" + stream + "': " + [=Name]Connection.reason(e), e);
    }
  }

<@fragments of="publisher"/>

  private synchronized void confirmed(long publishing) {
    unconfirmed.remove(publishing);
    notifyAll();
  }

  private synchronized void fail(IOException reason) {
    failure = failure == null ? reason : failure;
    notifyAll();
  }

  @Override
  public void close() {
    [=Name]Connection.close(client);
  }
}
