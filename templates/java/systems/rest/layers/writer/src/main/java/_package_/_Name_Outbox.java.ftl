package [=package];

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
final class [=Name]Outbox[=(settings.write.order == "any")?then(" implements AutoCloseable", "")] {
  private final [=Name]Options options;
  private final [=Name]Client client;
  private final [=Name]Retry retry;
  private final String part;
  private final Queue<[=Name]Client.Refusal> refusals = new ConcurrentLinkedQueue<>();
  private long rows;

  /** The part is the same whenever its rows are written again. */
  [=Name]Outbox([=Name]Options options, [=Name]Client client, [=Name]Retry retry, String part) {
    this.options = options;
    this.client = client;
    this.retry = retry;
    this.part = part;
  }

  /** The next row that was not taken, null when there is no other so far. */
  [=Name]Client.Refusal refusal() {
    return refusals.poll();
  }
<@fragments of="outbox"/>

  private void pack(List<[=Name]Client.Outgoing> batch) throws IOException {
    List<[=Name]Client.Encoded> request = new ArrayList<>();
    long bytes = 0;
    for ([=Name]Client.Outgoing row : batch) {
      [=Name]Client.Encoded encoded = client.encoded(row);
      int size = size(encoded);
      if (isTooMuch(size)) {
        refusals.add(new [=Name]Client.Refusal(
            encoded, "it takes " + size + " bytes, and batchBytes allows " + options.batchBytes(), false));
      } else {
        if (request.size() == [=["object", "form", "text"]?seq_contains(settings.write.body)?then("1", "options.batchSize()")] || isTooMuch(bytes + size)) {
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
  private int size([=Name]Client.Encoded row) {
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
    private List<[=Name]Client.Encoded> left;
    private int round;

    Batch(List<[=Name]Client.Encoded> all) {
      left = all;
      rows += all.size();
    }

    void deliver() throws IOException {
      retry.call("write", this::attempt);
    }

    private Void attempt() throws IOException {
      List<[=Name]Client.Refusal> later = new ArrayList<>();
      for ([=Name]Client.Refusal refusal : client.write(this::id, left)) {
        (refusal.passing() ? later : refusals).add(refusal);
      }
      if (!later.isEmpty()) {
        left = later.stream().map([=Name]Client.Refusal::row).toList();
        round++;
        throw [=Name]Client.later(later);
      }
      return null;
    }

    /** The same for the same rows, and for no others: the place of the first one, and a sum over all. */
    private String id() {
      int sum = left.stream().map([=Name]Client.Encoded::text).toList().hashCode();
      return part + "-" + first + "-" + Integer.toHexString(sum) + (round == 0 ? "" : "-" + round);
    }
  }
}
