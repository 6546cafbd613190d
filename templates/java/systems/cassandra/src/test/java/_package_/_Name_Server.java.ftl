package [=package];

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
final class [=Name]Server {
  static final String USER = "cassandra";
  static final String PASSWORD = "cassandra";

  private static final String MISSING = "Cassandra runs on a JDK 17, and none was found: name it by JAVA17_HOME";
  private static final int NODES = Integer.getInteger("cassandra.nodes", 1);
  private static [=Name]Server shared;

  private final Path java;
  private final Path folder;
  private final int port = [=Name]Ports.free();
  private final int storagePort = [=Name]Ports.free();
  private final List<Process> nodes = new ArrayList<>();
  private CqlSession session;

  private [=Name]Server(Path java) throws IOException {
    this.java = java;
    this.folder = Files.createTempDirectory("[=name]-");
  }

  /** Runs one for whoever wants to try the connector: says where it is, and ends it when standard input ends. */
  public static void main(String[] args) throws IOException {
    System.out.println(shared().contactPoint() + " as " + USER + " with the password " + PASSWORD);
    System.in.transferTo(OutputStream.nullOutputStream());
    shared().session().close(); // whose threads would keep this JVM alive
  }

  /** The one that tests share; they are skipped where there is none, unless that is an error here. */
  static synchronized [=Name]Server shared() {
    if (shared == null) {
      Optional<Path> java = java();
      if (java.isEmpty() && Boolean.parseBoolean(System.getenv("SPARKDS_REQUIRE_SERVERS"))) {
        throw new IllegalStateException(MISSING);
      }
      assumeTrue(java.isPresent(), MISSING);
      try {
        [=Name]Server server = new [=Name]Server(java.orElseThrow());
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

<@fragments of="server-life"/>
}
