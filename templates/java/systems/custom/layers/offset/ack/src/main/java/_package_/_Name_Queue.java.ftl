package [=package];

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The queue of the stand-in system, to be deleted together with it: hands each line of the log to one consumer at a
 * time, until one has acknowledged it. A consumer that is silent for too long loses what it holds.
 */
final class [=Name]Queue {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int AHEAD = 8;
  private static final int VERSIONS = 100;

  private final [=Name]Log log;
  private final FileSystem files;
  private final Path folder;
  private final long lease;
  private final String consumer = UUID.randomUUID().toString();
  private final Deque<Delivery> ahead = new ArrayDeque<>();
  private final Set<Long> taken = new TreeSet<>();

  [=Name]Queue([=Name]Log log, FileSystem files, Path folder, long lease) {
    this.log = log;
    this.files = files;
    this.folder = folder;
    this.lease = lease;
  }

  /** A line that this consumer holds. */
  record Delivery(long position, boolean redelivered) {}

  /** What one consumer holds, and until when. */
  record Lease(long until, Set<Long> positions) {}

  /** The lines from next on are fresh, the returned ones were handed out before; changed by whole versions only. */
  record State(long next, TreeSet<Long> returned, TreeMap<String, Lease> leases) {
    void giveBack(String consumer) {
      Lease lease = leases.remove(consumer);
      returned.addAll(lease == null ? Set.of() : lease.positions());
    }
  }

  /** How many lines are ready to be handed out. */
  long depth() throws IOException {
    State state = state(version());
    return log.latest("0") - state.next() + state.returned().size();
  }

  /** The next line, or null when none is ready; some lines after it, up to {@code most} in all, are kept from others. */
  Delivery take(long most) throws IOException {
    if (ahead.isEmpty() && depth() > 0) {
      long end = log.latest("0");
      change(state -> lease(state, Math.min(most, AHEAD), end));
    }
    Delivery delivery = ahead.poll();
    if (delivery != null) {
      taken.add(delivery.position());
    }
    return delivery;
  }

  private State lease(State state, long most, long end) {
    ahead.clear();
    while (ahead.size() < most && !state.returned().isEmpty()) {
      ahead.add(new Delivery(state.returned().pollFirst(), true));
    }
    long next = state.next();
    while (ahead.size() < most && next < end) {
      ahead.add(new Delivery(next++, false));
    }
    Set<Long> held = new TreeSet<>(taken);
    ahead.forEach(delivery -> held.add(delivery.position()));
    state.leases().put(consumer, new Lease(System.currentTimeMillis() + lease, held));
    return new State(next, state.returned(), state.leases());
  }

  /** Forgets what was taken. */
  void acknowledge() throws IOException {
    if (taken.isEmpty()) {
      return;
    }
    change(state -> {
      Lease held = state.leases().get(consumer);
      if (held == null) {
        throw new IllegalStateException("the lease of the messages has expired, others may have them");
      }
      held.positions().removeAll(taken);
      return state;
    });
    taken.clear();
  }

  /** Lets others have what was taken and not acknowledged. */
  void giveBack() throws IOException {
    if (taken.isEmpty() && ahead.isEmpty()) {
      return;
    }
    change(state -> {
      state.giveBack(consumer);
      return state;
    });
    taken.clear();
    ahead.clear();
  }

  /** Makes the next version, or tries again with the newest when another consumer made one in the meantime. */
  private void change(UnaryOperator<State> step) throws IOException {
    while (true) {
      long version = version();
      if (publish(version + 1, step.apply(state(version))) && version() < version + VERSIONS / 2) {
        files.delete(path(version + 1 - VERSIONS), false);
        return; // had others gone far ahead, the name may have been free because it was deleted already
      }
    }
  }
  <@fragments of="queue"/>
}
