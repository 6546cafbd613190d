package [=package];

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
final class [=Name]Feed implements Closeable {
  private static final byte ID = 0;
  private static final int PROBES = 50;
  private static final long PROBE_MILLIS = 100;

  private final String stream;
  private final BlockingQueue<Object> arrived = new LinkedBlockingQueue<>();
  private volatile boolean chunkCame;
  private Iterator<[=Name]Client.Message> messages = Collections.emptyIterator();
  private Client client;

  /** So many messages from an offset on, of which those before the one that was asked for are left out. */
  private record Chunk(long offset, long messages, List<[=Name]Client.Message> wanted) {}

  /** Nothing more follows. */
  private record Failure(String reason) {}

  private [=Name]Feed(String stream) {
    this.stream = stream;
  }

  static [=Name]Feed open([=Name]Connection connection, String stream, OffsetSpecification from, int credits)
      throws IOException {
    [=Name]Feed feed = new [=Name]Feed(stream);
    feed.client = connection.open(connection.leader(stream), feed.listeners(), feed::watch);
    try {
      Client.Response response = connection.ask("subscribing to " + stream, () -> feed.client.subscribe(ID, stream, from, credits));
      if (!response.isOk()) {
        String refusal = "cannot read stream '" + stream + "': " + [=Name]Connection.code(response.getResponseCode());
        throw response.getResponseCode() == Constants.RESPONSE_CODE_STREAM_NOT_AVAILABLE
            ? new [=Name]Connection.Lost(refusal, null) : new IOException(refusal);
      }
      return feed;
    } catch (IOException e) {
      feed.close();
      throw e;
    }
  }

<@fragments of="feed"/>

  /** The next message, however long it is not there, but no longer than this without a sign of the broker. */
  [=Name]Client.Message message(Duration timeout) throws IOException {
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
        throw new [=Name]Connection.Lost("RabbitMQ sent nothing of stream '" + stream + "' in " + timeout, new TimeoutException());
      }
      if (next instanceof Failure failed) {
        arrived.add(failed);
        throw new [=Name]Connection.Lost(failed.reason, null);
      }
      return (Chunk) next;
    } catch (InterruptedException e) {
      throw [=Name]Connection.interrupted("a message");
    }
  }

  private Client.ClientParameters listeners() {
    return new Client.ClientParameters()
        .chunkListener((from, id, offset, count, size) -> new Chunk(offset, count, new ArrayList<>()))
        .messageListener((id, offset, timestamp, committed, chunk, message) -> {
          ((Chunk) chunk).wanted.add(new [=Name]Client.Message(stream, offset, timestamp, message));
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
    [=Name]Connection.close(client);
  }
}
