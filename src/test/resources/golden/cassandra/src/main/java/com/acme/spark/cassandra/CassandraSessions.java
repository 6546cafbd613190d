package com.acme.spark.cassandra;

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
final class CassandraSessions {
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final Map<List<Object>, Shared> SESSIONS = new ConcurrentHashMap<>();

  private static final ScheduledExecutorService CLOSER = Executors.newSingleThreadScheduledExecutor(task -> {
    Thread thread = new Thread(task, "cassandra-sessions");
    thread.setDaemon(true);
    return thread;
  });

  private CassandraSessions() {}

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

    private synchronized void connect(CassandraOptions options) throws IOException, InterruptedException {
      if (session == null) {
        session = CassandraSessions.connect(options);
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
  static Shared take(CassandraOptions options) throws IOException, InterruptedException {
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
  static Shared renew(Shared old, CassandraOptions options) throws IOException, InterruptedException {
    synchronized (SESSIONS) {
      SESSIONS.remove(old.place, old);
    }
    old.give();
    return take(options);
  }

  /** All by which one session differs from another. */
  private static List<Object> place(CassandraOptions options) {
    List<Object> place = new ArrayList<>(Arrays.asList(options.contactPoints(), options.localDatacenter(), options.keyspace(),
        options.timeout(), options.connectTimeout(), options.tls(), options.trustStore(), options.keyStore(), options.verifyHostname()));
    place.addAll(List.of(options.username(), options.password()));
    return place;
  }

  private static CqlSession connect(CassandraOptions options) throws IOException, InterruptedException {
    ProgrammaticDriverConfigLoaderBuilder settings = DriverConfigLoader.programmaticBuilder(CqlSession.class.getClassLoader())
        .withDuration(DefaultDriverOption.CONNECTION_CONNECT_TIMEOUT, options.connectTimeout())
        .withDuration(DefaultDriverOption.CONNECTION_INIT_QUERY_TIMEOUT, options.connectTimeout())
        .withDuration(DefaultDriverOption.CONNECTION_SET_KEYSPACE_TIMEOUT, options.connectTimeout())
        .withDuration(DefaultDriverOption.CONTROL_CONNECTION_TIMEOUT, options.connectTimeout())
        .withDuration(DefaultDriverOption.METADATA_SCHEMA_REQUEST_TIMEOUT, options.timeout())
        .withStringList(DefaultDriverOption.METADATA_SCHEMA_REFRESHED_KEYSPACES, List.of(options.keyspace()))
        .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, options.timeout())
        .withDuration(DefaultDriverOption.RECONNECTION_MAX_DELAY, Duration.ofSeconds(10))
        .withBoolean(DefaultDriverOption.REQUEST_DEFAULT_IDEMPOTENCE, true); // a row is written as it is, however often
    if (options.localDatacenter() == null) {
      settings.withClass(DefaultDriverOption.LOAD_BALANCING_POLICY_CLASS, DcInferringLoadBalancingPolicy.class);
    } else {
      settings.withString(DefaultDriverOption.LOAD_BALANCING_LOCAL_DATACENTER, options.localDatacenter());
    }
    CqlSessionBuilder session = CqlSession.builder().withConfigLoader(settings.build()).withApplicationName("spark-cassandra")
        .addContactPoints(Stream.of(options.contactPoints().split(",")).map(CassandraSessions::address).toList());
    session.withAuthCredentials(options.username(), options.password());
    if (options.tls()) {
      session.withSslEngineFactory(new ProgrammaticSslEngineFactory(context(options), null, options.verifyHostname()));
    }
    return opened(session.buildAsync(), options.connectTimeout().plus(options.timeout()));
  }

  /** The driver itself may wait for ever for a node that is about to start or to end. */
  private static CqlSession opened(CompletionStage<CqlSession> session, Duration most) throws IOException, InterruptedException {
    boolean abandoned = true;
    try {
      CqlSession opened = session.toCompletableFuture().get(most.toMillis(), TimeUnit.MILLISECONDS);
      abandoned = false;
      return opened;
    } catch (ExecutionException e) {
      throw new IOException(e.getCause().getMessage(), e.getCause());
    } catch (TimeoutException e) {
      throw new SocketTimeoutException("no session within " + most);
    } finally {
      if (abandoned) {
        session.thenAccept(CqlSession::closeAsync);
      }
    }
  }

  private static InetSocketAddress address(String contactPoint) {
    int colon = contactPoint.lastIndexOf(':');
    return new InetSocketAddress(contactPoint.substring(0, colon), Integer.parseInt(contactPoint.substring(colon + 1)));
  }

  private static SSLContext context(CassandraOptions options) throws IOException {
    try {
      TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store(options.trustStore(), options.trustStorePassword()));
      KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store(options.keyStore(), options.keyStorePassword()), password(options.keyStorePassword()));
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), options.trustStore() == null ? null : trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("a key store cannot be used", e);
    }
  }

  private static KeyStore store(String path, String password) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream file = path == null ? null : Files.newInputStream(Path.of(path))) {
      store.load(file, password(password));
    }
    return store;
  }

  private static char[] password(String text) {
    return text == null ? null : text.toCharArray();
  }
}
