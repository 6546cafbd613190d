package com.acme.spark.warehouse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Divides the rows of a task into requests, sends each until it has an answer, and keeps what the API refuses. */
final class WarehouseOutbox {
  private final WarehouseOptions options;
  private final WarehouseClient client;
  private final WarehouseRetry retry;
  private final String part;
  private final Queue<WarehouseClient.Refusal> refusals = new ConcurrentLinkedQueue<>();
  private long rows;

  /** The part is the same whenever its rows are written again. */
  WarehouseOutbox(WarehouseOptions options, WarehouseClient client, WarehouseRetry retry, String part) {
    this.options = options;
    this.client = client;
    this.retry = retry;
    this.part = part;
  }

  /** The next row that was not taken, null when there is no other so far. */
  WarehouseClient.Refusal refusal() {
    return refusals.poll();
  }

  /** Sends rows by as few requests as are allowed. */
  void send(List<WarehouseClient.Outgoing> batch) throws IOException {
    pack(batch);
  }

  private void dispatch(Batch batch) throws IOException {
    batch.deliver();
  }

  private void pack(List<WarehouseClient.Outgoing> batch) throws IOException {
    List<WarehouseClient.Encoded> request = new ArrayList<>();
    long bytes = 0;
    for (WarehouseClient.Outgoing row : batch) {
      WarehouseClient.Encoded encoded = client.encoded(row);
      int size = size(encoded);
      if (isTooMuch(size)) {
        refusals.add(new WarehouseClient.Refusal(
            encoded, "it takes " + size + " bytes, and batchBytes allows " + options.batchBytes(), false));
      } else {
        if (request.size() == 1 || isTooMuch(bytes + size)) {
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
  private int size(WarehouseClient.Encoded row) {
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
    private List<WarehouseClient.Encoded> left;
    private int round;

    Batch(List<WarehouseClient.Encoded> all) {
      left = all;
      rows += all.size();
    }

    void deliver() throws IOException {
      retry.call("write", this::attempt);
    }

    private Void attempt() throws IOException {
      List<WarehouseClient.Refusal> later = new ArrayList<>();
      for (WarehouseClient.Refusal refusal : client.write(this::id, left)) {
        (refusal.passing() ? later : refusals).add(refusal);
      }
      if (!later.isEmpty()) {
        left = later.stream().map(WarehouseClient.Refusal::row).toList();
        round++;
        throw WarehouseClient.later(later);
      }
      return null;
    }

    /** The same for the same rows, and for no others: the place of the first one, and a sum over all. */
    private String id() {
      int sum = left.stream().map(WarehouseClient.Encoded::text).toList().hashCode();
      return part + "-" + first + "-" + Integer.toHexString(sum) + (round == 0 ? "" : "-" + round);
    }
  }
}
