package com.acme.spark.shop;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Divides the rows of a task into requests, sends each until it has an answer, and keeps what the API refuses. */
final class ShopOutbox {
  private final ShopOptions options;
  private final ShopClient client;
  private final ShopRetry retry;
  private final String part;
  private final Queue<ShopClient.Refusal> refusals = new ConcurrentLinkedQueue<>();
  private long rows;

  /** The part is the same whenever its rows are written again. */
  ShopOutbox(ShopOptions options, ShopClient client, ShopRetry retry, String part) {
    this.options = options;
    this.client = client;
    this.retry = retry;
    this.part = part;
  }

  /** The next row that was not taken, null when there is no other so far. */
  ShopClient.Refusal refusal() {
    return refusals.poll();
  }

  /** Sends rows by as few requests as are allowed. */
  void send(List<ShopClient.Outgoing> batch) throws IOException {
    pack(batch);
  }

  private void dispatch(Batch batch) throws IOException {
    batch.deliver();
  }

  private void pack(List<ShopClient.Outgoing> batch) throws IOException {
    List<ShopClient.Encoded> request = new ArrayList<>();
    long bytes = 0;
    for (ShopClient.Outgoing row : batch) {
      ShopClient.Encoded encoded = client.encoded(row);
      int size = size(encoded);
      if (isTooMuch(size)) {
        refusals.add(new ShopClient.Refusal(
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
  private int size(ShopClient.Encoded row) {
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
    private List<ShopClient.Encoded> left;
    private int round;

    Batch(List<ShopClient.Encoded> all) {
      left = all;
      rows += all.size();
    }

    void deliver() throws IOException {
      retry.call("write", this::attempt);
    }

    private Void attempt() throws IOException {
      List<ShopClient.Refusal> later = new ArrayList<>();
      for (ShopClient.Refusal refusal : client.write(this::id, left)) {
        (refusal.passing() ? later : refusals).add(refusal);
      }
      if (!later.isEmpty()) {
        left = later.stream().map(ShopClient.Refusal::row).toList();
        round++;
        throw ShopClient.later(later);
      }
      return null;
    }

    /** The same for the same rows, and for no others: the place of the first one, and a sum over all. */
    private String id() {
      int sum = left.stream().map(ShopClient.Encoded::text).toList().hashCode();
      return part + "-" + first + "-" + Integer.toHexString(sum) + (round == 0 ? "" : "-" + round);
    }
  }
}
