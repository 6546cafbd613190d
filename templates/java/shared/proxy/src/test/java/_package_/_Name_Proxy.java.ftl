package [=package];

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Stands between the connector and its broker, and cuts their connections when enough has gone through, or when it is told to. */
final class [=Name]Proxy implements AutoCloseable {
  private final InetSocketAddress broker;
  private final ServerSocket server;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final AtomicLong untilCut;
  private volatile int cuts;
  private volatile boolean mute;
  private volatile boolean deaf;

  /** It cuts once, when that many bytes have gone from the broker to the connector or back. */
  [=Name]Proxy(InetSocketAddress broker, long bytes) throws IOException {
    this.broker = broker;
    this.untilCut = new AtomicLong(bytes);
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    daemon(this::accept);
  }

  int cuts() {
    return cuts;
  }

<@fragments of="proxy"/>

  private void accept() {
    try {
      while (true) {
        Socket near = server.accept();
        Socket far = new Socket(broker.getAddress(), broker.getPort());
        sockets.addAll(List.of(near, far));
        daemon(() -> pump(near, far, () -> mute));
        daemon(() -> pump(far, near, () -> deaf));
      }
    } catch (IOException e) {
      cut();
    }
  }

  /** Keeps what the connector says, and what the broker says, to itself for now, or passes it on. */
  void hold(boolean connector, boolean broker) {
    mute = connector;
    deaf = broker;
  }

  private void pump(Socket from, Socket to, BooleanSupplier held) {
    byte[] buffer = new byte[1 << 13];
    try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        while (held.getAsBoolean() && !to.isClosed()) {
          LockSupport.parkNanos(1_000_000);
        }
        if (untilCut.get() > 0 && untilCut.addAndGet(-read) <= 0) {
          cuts++;
          cut(); // before it is passed on, or its answer might still come through
        }
        out.write(buffer, 0, read);
      }
    } catch (IOException e) {
      // cut, by this or by one of the two
    }
  }

  void cut() {
    for (Socket socket : sockets) {
      try {
        socket.setSoLinger(true, 0);
        socket.close();
      } catch (IOException e) {
        // closed already
      }
    }
    sockets.clear();
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    server.close();
    cut();
  }
}
