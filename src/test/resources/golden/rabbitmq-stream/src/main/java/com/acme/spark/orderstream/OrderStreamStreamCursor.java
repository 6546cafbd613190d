package com.acme.spark.orderstream;

import com.rabbitmq.stream.OffsetSpecification;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The messages of a stream from one offset up to another; when the connection is lost, it goes on behind the last
 * message that it gave, over a new one.
 */
final class OrderStreamStreamCursor implements OrderStreamClient.Cursor {
  private static final Logger LOG = LoggerFactory.getLogger(OrderStreamStreamCursor.class);

  private final OrderStreamConnection connection;
  private final OrderStreamOptions options;
  private final OrderStreamRetry retry;
  private final String stream;
  private final long end;
  private long position;
  private OrderStreamFeed feed;
  private boolean fresh;
  private OrderStreamClient.Message message;

  OrderStreamStreamCursor(OrderStreamConnection connection, OrderStreamOptions options, OrderStreamRetry retry, String stream,
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
  public OrderStreamClient.Message message() {
    return message;
  }

  /** Offsets have gaps where the broker keeps notes of its own in the stream, so the end is reached by what is behind it. */
  private OrderStreamClient.Message fetch() throws IOException {
    try {
      OrderStreamClient.Message next = received();
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

  private OrderStreamClient.Message received() throws IOException {
    if (feed == null) {
      feed = OrderStreamFeed.open(connection, stream, OffsetSpecification.offset(position), options.credits());
      fresh = true;
    }
    OrderStreamClient.Message next = feed.message(options.timeout());
    while (next.offset() < position) {
      next = feed.message(options.timeout());
    }
    return next;
  }

  /** A broker sends the first messages there are when those that were asked for are gone. */
  private void requireNoLoss(long next) throws IOException {
    long first = OrderStreamFeed.first(connection, stream, options);
    if (first > position) {
      lost("stream " + stream + " has lost its messages from " + position + " to " + Math.min(first, next));
    }
  }

  /** Whether there is nothing to wait for: the stream was deleted, or made anew, since the read was planned. */
  private boolean isGone(IOException failure) throws IOException {
    if (failure instanceof OrderStreamConnection.Gone) {
      lost("stream " + stream + " is gone; it was to be read from " + position + " to " + end);
      return true;
    }
    if (failure.getCause() instanceof TimeoutException && OrderStreamFeed.end(connection, stream, options) <= position) {
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
