package [=package];

import com.rabbitmq.stream.OffsetSpecification;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The messages of a stream from one offset up to another; when the connection is lost, it goes on behind the last
 * message that it gave, over a new one.
 */
final class [=Name]StreamCursor implements [=Name]Client.Cursor {
  private static final Logger LOG = LoggerFactory.getLogger([=Name]StreamCursor.class);

  private final [=Name]Connection connection;
  private final [=Name]Options options;
  private final [=Name]Retry retry;
  private final String stream;
  private final long end;
  private long position;
  private [=Name]Feed feed;
  private boolean fresh;
  private [=Name]Client.Message message;

  [=Name]StreamCursor([=Name]Connection connection, [=Name]Options options, [=Name]Retry retry, String stream,
      long start, long end) {
    this.connection = connection;
    this.options = options;
    this.retry = retry;
    this.stream = stream;
    this.position = start;
    this.end = end;
  }

  @Override
  public boolean next() throws IOException {
    message = position < end ? retry.call("reading stream " + stream, this::fetch) : null;
    return message != null;
  }

  @Override
  public [=Name]Client.Message message() {
    return message;
  }

  /** Offsets have gaps where the broker keeps notes of its own in the stream, so the end is reached by what is behind it. */
  private [=Name]Client.Message fetch() throws IOException {
    try {
      [=Name]Client.Message next = received();
      boolean gap = fresh && next.offset() > position;
      fresh = false;
      if (gap) {
        requireNoLoss(next.offset());
      }
      position = Math.min(next.offset() + 1, end);
      return next.offset() < end ? next : null;
    } catch (IOException e) {
      close();
      if (isGone(e)) {
        position = end;
        return null;
      }
      throw e;
    }
  }

  private [=Name]Client.Message received() throws IOException {
    if (feed == null) {
      feed = [=Name]Feed.open(connection, stream, OffsetSpecification.offset(position), options.credits());
      fresh = true;
    }
    [=Name]Client.Message next = feed.message(options.timeout());
    while (next.offset() < position) {
      next = feed.message(options.timeout());
    }
    return next;
  }

  /** A broker sends the first messages there are when those that were asked for are gone. */
  private void requireNoLoss(long next) throws IOException {
    long first = [=Name]Feed.first(connection, stream, options);
    if (first > position) {
      lost("stream " + stream + " has lost its messages from " + position + " to " + Math.min(first, next));
    }
  }

  /** Whether there is nothing to wait for: the stream was deleted, or made anew, since the read was planned. */
  private boolean isGone(IOException failure) throws IOException {
    if (failure instanceof [=Name]Connection.Gone) {
      lost("stream " + stream + " is gone; it was to be read from " + position + " to " + end);
      return true;
    }
    if (failure.getCause() instanceof TimeoutException && [=Name]Feed.end(connection, stream, options) <= position) {
      lost("stream " + stream + " ends before position " + position + "; it was to be read up to " + end);
      return true;
    }
    return false;
  }

  private void lost(String what) {
    if (options.failOnDataLoss()) {
      throw new IllegalStateException(what + "; to carry on with what is there, set failOnDataLoss to false");
    }
    LOG.warn("Messages may be lost: {}", what);
  }

  @Override
  public void close() {
    if (feed != null) {
      feed.close();
      feed = null;
    }
  }
}
