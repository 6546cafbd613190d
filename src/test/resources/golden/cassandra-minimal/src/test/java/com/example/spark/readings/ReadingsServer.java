package com.example.spark.readings;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.metadata.NodeState;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A real Cassandra, of one node unless -Dcassandra.nodes says 2 or 3, in JVMs of their own, on free ports and in a folder of its own. */
final class ReadingsServer {
  static final String USER = "cassandra";
  static final String PASSWORD = "cassandra";
  private static final String MISSING = "Cassandra runs on a JDK 17, and none was found: name it by JAVA17_HOME";
  private static final int NODES = Integer.getInteger("cassandra.nodes", 1);
  private static ReadingsServer shared;

  private final Path java;
  private final Path folder;
  private final int port = ReadingsPorts.free();
  private final int storagePort = ReadingsPorts.free();
  private final List<Process> nodes = new ArrayList<>();
  private CqlSession session;

  private ReadingsServer(Path java) throws IOException {
    this.java = java;
    this.folder = Files.createTempDirectory("readings-");
  }

  /** Runs one for whoever wants to try the connector: says where it is, and ends it when standard input ends. */
  public static void main(String[] args) throws IOException {
    System.out.println(shared().contactPoint() + " as " + USER + " with the password " + PASSWORD);
    System.in.transferTo(OutputStream.nullOutputStream());
    shared().session().close(); // whose threads would keep this JVM alive
  }

  /** The one that tests share; they are skipped where there is none, unless that is an error here. */
  static synchronized ReadingsServer shared() {
    if (shared == null) {
      Optional<Path> java = java();
      if (java.isEmpty() && Boolean.parseBoolean(System.getenv("SPARKDS_REQUIRE_SERVERS"))) {
        throw new IllegalStateException(MISSING);
      }
      assumeTrue(java.isPresent(), MISSING);
      try {
        ReadingsServer server = new ReadingsServer(java.orElseThrow());
        server.start();
        shared = server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      System.out.println("The tests use Cassandra on port " + shared.port);
    }
    return shared;
  }

  /** That of this JVM, that of the variable, or one of Debian's. */
  private static Optional<Path> java() {
    if (Runtime.version().feature() == 17) {
      return Optional.of(Path.of(System.getProperty("java.home")));
    }
    Path debian = Path.of("/usr/lib/jvm");
    try (Stream<Path> installed = Files.isDirectory(debian) ? Files.list(debian) : Stream.empty()) {
      return Stream.concat(Stream.ofNullable(System.getenv("JAVA17_HOME")).map(Path::of),
              installed.filter(home -> home.getFileName().toString().matches(".*\\b17\\b.*")).sorted())
          .filter(home -> Files.isExecutable(home.resolve("bin/keytool"))).findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the nodes are. */
  static List<String> addresses() {
    return IntStream.rangeClosed(1, NODES).mapToObj(node -> "127.0.0." + node).toList();
  }

  /** Starts the nodes that do not run, one after the other, again with what they had when they were killed, and waits for each. */
  void start() throws IOException {
    for (String address : addresses().subList(nodes.size(), NODES)) {
      start(address);
    }
    session = connect("127.0.0.1");
    while (session.getMetadata().getNodes().values().stream().filter(node -> node.getState() == NodeState.UP).count() < NODES
        || !session.checkSchemaAgreement()) {
      pause();
    }
  }

  private void start(String address) throws IOException {
    File log = File.createTempFile("readings-", ".log");
    log.deleteOnExit();
    Process node = new ProcessBuilder("sh", "src/test/cassandra/server.sh", java.toString(), "target/cassandra.classpath",
        folder.toString(), address, "" + port, "" + storagePort).redirectErrorStream(true).redirectOutput(log).start();
    nodes.add(node);
    for (int tries = 0; !answers(address); tries++) {
      if (tries == 600 || !node.isAlive()) {
        throw new IllegalStateException("Cassandra does not start: " + Files.readString(log.toPath()));
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean answers(String address) {
    try {
      new Socket(address, port).close(); // a session that cannot be opened takes long to say so
      connect(address).close();
      return true;
    } catch (IOException | IllegalStateException e) {
      return false;
    }
  }

  /** Not for ever, which it may take while the node comes up. */
  private CqlSession connect(String address) {
    CompletionStage<CqlSession> session = CqlSession.builder().addContactPoint(new InetSocketAddress(address, port)).withLocalDatacenter("datacenter1")
        .withAuthCredentials(USER, PASSWORD)
        .withConfigLoader(DriverConfigLoader.programmaticBuilder(CqlSession.class.getClassLoader())
            .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, Duration.ofSeconds(30))
            .withDuration(DefaultDriverOption.CONTROL_CONNECTION_AGREEMENT_TIMEOUT, Duration.ofSeconds(60))
            .withDuration(DefaultDriverOption.METADATA_SCHEMA_WINDOW, Duration.ofMillis(50)).build())
        .buildAsync();
    try {
      return session.toCompletableFuture().get(20, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The session of the tests. */
  CqlSession session() {
    return session;
  }

  Node first() {
    return session.getMetadata().findNode(new InetSocketAddress("127.0.0.1", port)).orElseThrow();
  }

  String contactPoint() {
    return "127.0.0.1:" + port;
  }

  /** The store with the server's certificate; its password is changeit. */
  Path trustStore() {
    return folder.resolve("trust.p12");
  }

  /** Kills the last node as a power cut would; what was written is there when it is started again. */
  void kill() throws IOException {
    session.close();
    Process last = nodes.remove(nodes.size() - 1);
    last.getOutputStream().write("kill\n".getBytes(StandardCharsets.UTF_8));
    last.getOutputStream().close();
    last.onExit().orTimeout(30, TimeUnit.SECONDS).join();
  }
}
