package com.example.spark.rabbitmqstream;

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
final class RabbitmqStreamPublisher implements Closeable {
  private static final byte ID = 0;

  private final RabbitmqStreamOptions options;
  private final String stream;
  private final Client client;
  private final Set<Long> unconfirmed = new HashSet<>();
  private long sent;
  private IOException failure;

  /** Makes a message of a row. */
  interface Format {
    Message of(RabbitmqStreamClient.Outgoing row, MessageBuilder builder) throws IOException;
  }

  /** With deduplicate, under a name by which the broker knows what it has had from an earlier attempt. */
  RabbitmqStreamPublisher(RabbitmqStreamConnection connection, RabbitmqStreamOptions options, String stream, String name) throws IOException {
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
    String message = "RabbitMQ does not take rows for stream '" + stream + "': " + RabbitmqStreamConnection.code(code);
    return code == Constants.RESPONSE_CODE_STREAM_NOT_AVAILABLE || code == Constants.RESPONSE_CODE_PUBLISHER_DOES_NOT_EXIST
        ? new RabbitmqStreamConnection.Lost(message, null) : new IOException(message);
  }

  private IOException lost(String reason) {
    return new RabbitmqStreamConnection.Lost("stream '" + stream + "': " + reason, null);
  }

  void publish(List<RabbitmqStreamClient.Outgoing> rows, Format format) throws IOException {
    int room = options.maxUnconfirmed();
    for (int from = 0; from < rows.size(); from += room) {
      List<RabbitmqStreamClient.Outgoing> some = rows.subList(from, Math.min(from + room, rows.size()));
      await(room - some.size());
      List<Message> messages = new ArrayList<>();
      for (RabbitmqStreamClient.Outgoing row : some) {
        messages.add(message(row, format));
      }
      send(some, messages);
    }
  }

  private Message message(RabbitmqStreamClient.Outgoing row, Format format) throws IOException {
    try {
      return format.of(row, client.messageBuilder());
    } catch (IllegalArgumentException e) {
      throw new IOException("message " + row.id() + " cannot be sent: " + e.getMessage(), e);
    }
  }

  private void send(List<RabbitmqStreamClient.Outgoing> rows, List<Message> messages) throws IOException {
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
      throw new RabbitmqStreamConnection.Lost("stream '" + stream + "': " + RabbitmqStreamConnection.reason(e), e);
    }
  }

  /** Waits until so many are unconfirmed at most, as long as the broker confirms some now and then. */
  synchronized void await(int most) throws IOException {
    long deadline = System.nanoTime() + options.timeout().toNanos();
    int seen = unconfirmed.size();
    while (failure == null && unconfirmed.size() > most) {
      if (unconfirmed.size() < seen) {
        seen = unconfirmed.size();
        deadline = System.nanoTime() + options.timeout().toNanos();
      }
      waitUntil(deadline);
    }
    if (failure != null) {
      throw failure;
    }
  }

  private void waitUntil(long deadline) throws IOException {
    long left = deadline - System.nanoTime();
    if (left <= 0) {
      throw new RabbitmqStreamConnection.Lost("RabbitMQ confirmed nothing in " + options.timeout(), new TimeoutException());
    }
    try {
      TimeUnit.NANOSECONDS.timedWait(this, left);
    } catch (InterruptedException e) {
      throw RabbitmqStreamConnection.interrupted("confirms");
    }
  }

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
    RabbitmqStreamConnection.close(client);
  }
}
