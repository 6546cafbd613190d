package [=package];

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.config.ProgrammaticDriverConfigLoaderBuilder;
import com.datastax.oss.driver.api.core.ssl.ProgrammaticSslEngineFactory;
import com.datastax.oss.driver.internal.core.loadbalancing.DcInferringLoadBalancingPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The sessions of this JVM: tasks share them, as each connects to every node, and one that nobody uses is closed after a while. */
final class [=Name]Sessions {
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final Map<List<Object>, Shared> SESSIONS = new ConcurrentHashMap<>();
  private static final ScheduledExecutorService CLOSER = Executors.newSingleThreadScheduledExecutor(task -> {
    Thread thread = new Thread(task, "[=name]-sessions");
    thread.setDaemon(true);
    return thread;
  });

  private [=Name]Sessions() {}

  /** A session, and how many use it. */
  static final class Shared {
    private final List<Object> place;
    private CqlSession session;
    private int users;
    private long lastUse;

    private Shared(List<Object> place) {
      this.place = place;
    }

    CqlSession session() {
      return session;
    }

    private synchronized void connect([=Name]Options options) throws IOException, InterruptedException {
      if (session == null) {
        session = [=Name]Sessions.connect(options);
      }
    }

    /** Ends this use of it. */
    void give() {
      synchronized (SESSIONS) {
        users--;
        lastUse = System.nanoTime();
      }
      CLOSER.schedule(this::closeUnlessUsed, IDLE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void closeUnlessUsed() {
      synchronized (SESSIONS) {
        if (users == 0 && System.nanoTime() - lastUse >= IDLE.toNanos()) {
          SESSIONS.remove(place, this);
          close();
        }
      }
    }

    private synchronized void close() {
      if (session != null) {
        session.closeAsync();
        session = null;
      }
    }
  }

  /** The session with what the options lead to, until it is given back. */
  static Shared take([=Name]Options options) throws IOException, InterruptedException {
    Shared shared;
    synchronized (SESSIONS) {
      shared = SESSIONS.computeIfAbsent(place(options), Shared::new);
      shared.users++;
    }
    try {
      shared.connect(options);
      return shared;
    } catch (IOException | InterruptedException | RuntimeException e) {
      shared.give();
      throw e;
    }
  }

  /** Another session in place of one that was opened too early to know the table; whoever else uses the old one may go on. */
  static Shared renew(Shared old, [=Name]Options options) throws IOException, InterruptedException {
    synchronized (SESSIONS) {
      SESSIONS.remove(old.place, old);
    }
    old.give();
    return take(options);
  }

  /** All by which one session differs from another. */
  private static List<Object> place([=Name]Options options) {
    List<Object> place = new ArrayList<>(Arrays.asList(options.contactPoints(), options.localDatacenter(), options.keyspace(),
        options.timeout(), options.connectTimeout(), options.tls(), options.trustStore(), options.keyStore(), options.verifyHostname()));
<@lines of="sessions-place"/>
    return place;
  }

<@fragments of="sessions-connect"/>
}
