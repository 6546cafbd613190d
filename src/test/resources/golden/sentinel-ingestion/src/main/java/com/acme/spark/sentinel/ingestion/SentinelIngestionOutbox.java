package com.acme.spark.sentinel.ingestion;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/** Divides the rows of a task into requests, sends each until it has an answer, and keeps what the API refuses. */
final class SentinelIngestionOutbox implements AutoCloseable {
  private final SentinelIngestionOptions options;
  private final SentinelIngestionClient client;
  private final SentinelIngestionRetry retry;
  private final String part;
  private final Queue<SentinelIngestionClient.Refusal> refusals = new ConcurrentLinkedQueue<>();
  private long rows;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private Semaphore room;

  /** The part is the same whenever its rows are written again. */
  SentinelIngestionOutbox(SentinelIngestionOptions options, SentinelIngestionClient client, SentinelIngestionRetry retry, String part) {
    this.options = options;
    this.client = client;
    this.retry = retry;
    this.part = part;
  }

  /** The next row that was not taken, null when there is no other so far. */
  SentinelIngestionClient.Refusal refusal() {
    return refusals.poll();
  }

  /** Sends rows by as few requests as are allowed. */
  void send(List<SentinelIngestionClient.Outgoing> batch) throws IOException {
    pack(batch);
  }

  /** Returns before the answer; rows of the same id are never under way in two requests. */
  private void dispatch(Batch batch) throws IOException {
    if (room == null) {
      room = new Semaphore(options.writeConcurrency());
    }
    List<String> ids = batch.left.stream().map(row -> row.row().id()).toList();
    if (ids.stream().anyMatch(underWay::contains)) {
      flush();
    }
    acquire(1);
    underWay.addAll(ids);
    threads.execute(() -> {
      try {
        batch.deliver();
      } catch (IOException | RuntimeException | Error e) {
        failure.compareAndSet(null, e);
      } finally {
        ids.forEach(underWay::remove);
        room.release();
      }
    });
  }

  /** Waits for all answers; the first failure is the one that counts. */
  void flush() throws IOException {
    if (room != null) {
      acquire(options.writeConcurrency());
      room.release(options.writeConcurrency());
    }
  }

  private void acquire(int permits) throws IOException {
    try {
      room.acquire(permits);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while rows are written");
    }
    if (failure.get() != null) {
      room.release(permits);
      throw new IOException("rows were not written: " + failure.get().getMessage(), failure.get());
    }
  }

  /** Gives up what is under way. */
  @Override
  public void close() {
    threads.shutdownNow();
  }

  private void pack(List<SentinelIngestionClient.Outgoing> batch) throws IOException {
    List<SentinelIngestionClient.Encoded> request = new ArrayList<>();
    long bytes = 0;
    for (SentinelIngestionClient.Outgoing row : batch) {
      SentinelIngestionClient.Encoded encoded = client.encoded(row);
      int size = size(encoded);
      if (isTooMuch(size)) {
        refusals.add(new SentinelIngestionClient.Refusal(
            encoded, "it takes " + size + " bytes, and batchBytes allows " + options.batchBytes(), false));
      } else {
        if (request.size() == options.batchSize() || isTooMuch(bytes + size)) {
          dispatch(new Batch(List.copyOf(request)));
          request.clear();
          bytes = 0;
        }
        request.add(encoded);
        bytes += size;
      }
    }
    if (!request.isEmpty()) {
      dispatch(new Batch(request));
    }
  }

  /** With what stands between rows; nothing where any size will do. */
  private int size(SentinelIngestionClient.Encoded row) {
    Long most = options.batchBytes();
    return most == null ? 0 : row.bytes() + 1;
  }

  private boolean isTooMuch(long bytes) {
    Long most = options.batchBytes();
    return most != null && bytes > most;
  }

  /** The rows of one request; those that the API takes are not sent again. */
  private final class Batch {
    private final long first = rows;
    private List<SentinelIngestionClient.Encoded> left;
    private int round;

    Batch(List<SentinelIngestionClient.Encoded> all) {
      left = all;
      rows += all.size();
    }

    void deliver() throws IOException {
      retry.call("write", this::attempt);
    }

    private Void attempt() throws IOException {
      List<SentinelIngestionClient.Refusal> later = new ArrayList<>();
      for (SentinelIngestionClient.Refusal refusal : client.write(this::id, left)) {
        (refusal.passing() ? later : refusals).add(refusal);
      }
      if (!later.isEmpty()) {
        left = later.stream().map(SentinelIngestionClient.Refusal::row).toList();
        round++;
        throw SentinelIngestionClient.later(later);
      }
      return null;
    }

    /** The same for the same rows, and for no others: the place of the first one, and a sum over all. */
    private String id() {
      int sum = left.stream().map(SentinelIngestionClient.Encoded::text).toList().hashCode();
      return part + "-" + first + "-" + Integer.toHexString(sum) + (round == 0 ? "" : "-" + round);
    }
  }
}
