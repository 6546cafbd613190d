package com.acme.spark.orderstream;

import com.rabbitmq.stream.Constants;
import com.rabbitmq.stream.OffsetSpecification;
import com.rabbitmq.stream.impl.Client;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.LengthFieldBasedFrameDecoder;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What the broker sends of one stream over a connection of its own, chunk by chunk as it has credit. */
final class OrderStreamFeed implements Closeable {
  private static final byte ID = 0;
  private static final int PROBES = 50;
  private static final long PROBE_MILLIS = 100;

  private final String stream;
  private final BlockingQueue<Object> arrived = new LinkedBlockingQueue<>();
  private volatile boolean chunkCame;
  private Iterator<OrderStreamClient.Message> messages = Collections.emptyIterator();
  private Client client;

  /** So many messages from an offset on, of which those before the one that was asked for are left out. */
  private record Chunk(long offset, long messages, List<OrderStreamClient.Message> wanted) {}

  /** Nothing more follows. */
  private record Failure(String reason) {}

  private OrderStreamFeed(String stream) {
    this.stream = stream;
  }

  static OrderStreamFeed open(OrderStreamConnection connection, String stream, OffsetSpecification from, int credits)
      throws IOException {
    OrderStreamFeed feed = new OrderStreamFeed(stream);
    feed.client = connection.open(connection.leader(stream), feed.listeners(), feed::watch);
    try {
      Client.Response response = connection.ask("subscribing to " + stream, () -> feed.client.subscribe(ID, stream, from, credits));
      if (!response.isOk()) {
        String refusal = "cannot read stream '" + stream + "': " + OrderStreamConnection.code(response.getResponseCode());
        throw response.getResponseCode() == Constants.RESPONSE_CODE_STREAM_NOT_AVAILABLE
            ? new OrderStreamConnection.Lost(refusal, null) : new IOException(refusal);
      }
      return feed;
    } catch (IOException e) {
      feed.close();
      throw e;
    }
  }

  /** The offset of the first message that can still be read; that of the next one when there is none. */
  static long first(OrderStreamConnection connection, String stream, OrderStreamOptions options) throws IOException {
    Chunk chunk = probe(connection, stream, OffsetSpecification.first(), options.timeout());
    return chunk == null ? 0 : chunk.offset;
  }

  /**
   * The offset behind the last message. The broker holds back a last chunk that not enough nodes have, so that nothing
   * comes of a stream that has some: this is asked again until it is told apart from an empty one.
   */
  static long end(OrderStreamConnection connection, String stream, OrderStreamOptions options) throws IOException {
    for (int tries = 0; tries < PROBES; tries++) {
      Chunk last = probe(connection, stream, OffsetSpecification.last(), options.timeout());
      if (last != null) {
        return last.offset + last.messages;
      }
      if (probe(connection, stream, OffsetSpecification.first(), options.timeout()) == null) {
        return 0;
      }
      pause();
    }
    throw new OrderStreamConnection.Lost("the last messages of stream '" + stream + "' are not on enough nodes", null);
  }

  /** The offset of the first message from {@code startingTimestamp} on; that of the next one when there is none. */
  static long since(OrderStreamConnection connection, String stream, OrderStreamOptions options) throws IOException {
    long end = end(connection, stream, options); // before the question, as what comes in between belongs to the answer
    OffsetSpecification time = OffsetSpecification.timestamp(options.startingTimestamp().toEpochMilli());
    Chunk chunk = probe(connection, stream, time, options.timeout());
    return chunk == null ? end : chunk.offset;
  }

  private static Chunk probe(OrderStreamConnection connection, String stream, OffsetSpecification where, Duration timeout)
      throws IOException {
    try (OrderStreamFeed feed = open(connection, stream, where, 1)) {
      return feed.isEmpty(connection) ? null : feed.chunk(timeout);
    }
  }

  /**
   * Whether nothing was there to send. A broker answers in the order in which it was asked, and a subscription with what
   * is there: a chunk that is not here before the answer to a later question does not exist.
   */
  private boolean isEmpty(OrderStreamConnection connection) throws IOException {
    connection.ask("the end of " + stream, () -> client.metadata(stream));
    return !chunkCame;
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PROBE_MILLIS);
    } catch (InterruptedException e) {
      throw OrderStreamConnection.interrupted("the end of a stream");
    }
  }

  /** The next message, however long it is not there, but no longer than this without a sign of the broker. */
  OrderStreamClient.Message message(Duration timeout) throws IOException {
    while (!messages.hasNext()) {
      messages = chunk(timeout).wanted.iterator();
      client.credit(ID, 1); // for the chunk that begins now, so that as many are on their way as before
    }
    return messages.next();
  }

  private Chunk chunk(Duration timeout) throws IOException {
    try {
      Object next = arrived.poll(timeout.toNanos(), TimeUnit.NANOSECONDS);
      if (next == null) {
        throw new OrderStreamConnection.Lost("RabbitMQ sent nothing of stream '" + stream + "' in " + timeout, new TimeoutException());
      }
      if (next instanceof Failure failed) {
        arrived.add(failed);
        throw new OrderStreamConnection.Lost(failed.reason, null);
      }
      return (Chunk) next;
    } catch (InterruptedException e) {
      throw OrderStreamConnection.interrupted("a message");
    }
  }

  private Client.ClientParameters listeners() {
    return new Client.ClientParameters()
        .chunkListener((from, id, offset, count, size) -> new Chunk(offset, count, new ArrayList<>()))
        .messageListener((id, offset, timestamp, committed, chunk, message) -> {
          ((Chunk) chunk).wanted.add(new OrderStreamClient.Message(stream, offset, timestamp, message));
          handOver((Chunk) chunk, offset);
        })
        .messageIgnoredListener((id, offset, timestamp, committed, chunk) -> handOver((Chunk) chunk, offset))
        .metadataListener((name, code) -> fail("stream '" + stream + "' was deleted, or has another leader"))
        .shutdownListener(end -> fail("the connection to RabbitMQ was closed while reading: " + end.getShutdownReason()));
  }

  /** With its last message, so that the client's thread and the task's meet once a chunk. */
  private void handOver(Chunk chunk, long offset) {
    if (offset == chunk.offset + chunk.messages - 1) {
      arrived.add(chunk);
    }
  }

  private void fail(String reason) {
    arrived.add(new Failure(reason));
  }

  /** Notes a chunk as it comes: the client hands them to another thread than the answers to questions. */
  private void watch(Channel channel) {
    String decoder = channel.pipeline().context(LengthFieldBasedFrameDecoder.class).name();
    channel.pipeline().addAfter(decoder, "chunks", new ChannelInboundHandlerAdapter() {
      @Override
      public void channelRead(ChannelHandlerContext context, Object frame) {
        if (frame instanceof ByteBuf bytes && bytes.getShort(bytes.readerIndex()) == Constants.COMMAND_DELIVER) {
          chunkCame = true;
        }
        context.fireChannelRead(frame);
      }
    });
  }

  @Override
  public void close() {
    OrderStreamConnection.close(client);
  }
}
