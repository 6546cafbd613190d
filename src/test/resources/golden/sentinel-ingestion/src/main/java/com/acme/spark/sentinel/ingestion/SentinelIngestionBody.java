package com.acme.spark.sentinel.ingestion;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The body of an answer: no more of it is fetched than is read, and silence for too long is an error. */
final class SentinelIngestionBody extends InputStream implements HttpResponse.BodySubscriber<InputStream> {
  private static final List<ByteBuffer> END = Collections.unmodifiableList(new ArrayList<>()); // equal to no other
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final Duration timeout;
  private final BlockingQueue<List<ByteBuffer>> arrived = new LinkedBlockingQueue<>();
  private volatile Flow.Subscription subscription;
  private volatile Throwable failure;
  private Iterator<ByteBuffer> buffers = END.iterator();
  private ByteBuffer buffer = NOTHING;
  private boolean ended;

  SentinelIngestionBody(Duration timeout) {
    this.timeout = timeout;
  }

  @Override
  public CompletionStage<InputStream> getBody() {
    return CompletableFuture.completedStage(this);
  }

  @Override
  public void onSubscribe(Flow.Subscription body) {
    subscription = body;
    body.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> some) {
    arrived.add(some);
  }

  @Override
  public void onError(Throwable error) {
    failure = error;
    arrived.add(END);
  }

  @Override
  public void onComplete() {
    arrived.add(END);
  }

  @Override
  public int read() throws IOException {
    return advance() ? buffer.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!advance()) {
      return -1;
    }
    int count = Math.min(length, buffer.remaining());
    buffer.get(into, offset, count);
    return count;
  }

  private boolean advance() throws IOException {
    while (!buffer.hasRemaining()) {
      if (buffers.hasNext()) {
        buffer = buffers.next();
      } else if (!fetch()) {
        return false;
      }
    }
    return true;
  }

  /** Waits for the next piece; there is none after the end. */
  private boolean fetch() throws IOException {
    if (!ended) {
      List<ByteBuffer> some = await();
      buffers = some.iterator();
      ended = some == END;
    }
    if (ended && failure != null) {
      throw new IOException("the answer breaks off: " + failure, failure);
    }
    if (!ended) {
      subscription.request(1);
    }
    return !ended;
  }

  private List<ByteBuffer> await() throws IOException {
    try {
      List<ByteBuffer> some = arrived.poll(timeout.toMillis(), TimeUnit.MILLISECONDS);
      if (some == null) {
        close();
        throw new HttpTimeoutException("the answer pauses for longer than " + timeout);
      }
      return some;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while reading an answer");
    }
  }

  @Override
  public void close() {
    if (subscription != null) {
      subscription.cancel();
    }
  }
}
