package [=package];

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** H2, started in a JVM of its own on a free port and in a new folder; it ends with this JVM. */
final class [=Name]Server {
  static final String USER = "owner";
  static final String PASSWORD = "owner";
  private static [=Name]Server shared;

  private final Path folder;
  private final int port;
  private Process process;

  private [=Name]Server(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /** Runs one for whoever wants to try the connector: says where it is, and ends it when standard input ends. */
  public static void main(String[] args) throws IOException {
    System.out.println(shared().url() + " as " + USER + " with the password " + PASSWORD);
    System.in.transferTo(OutputStream.nullOutputStream());
  }

  /** The one that tests share. */
  static synchronized [=Name]Server shared() {
    if (shared == null) {
      shared = started();
    }
    return shared;
  }

  /** One for a test that kills it. */
  static [=Name]Server started() {
    try {
      [=Name]Server server = new [=Name]Server(Files.createTempDirectory(Path.of("target"), "h2-").toAbsolutePath(), freePort());
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Starts it, again on the same port when it was killed, and waits until it answers. */
  void start() throws IOException {
    File log = File.createTempFile("[=name]-", ".log");
    log.deleteOnExit();
    String path = Stream.of(org.h2.Driver.class, [=Name]Server.class).map([=Name]Server::home).collect(Collectors.joining(File.pathSeparator));
    process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-cp", path,
        [=Name]Database.class.getName(), "" + port, folder.toString()).redirectErrorStream(true).redirectOutput(log).start();
    for (int tries = 0; !answers(); tries++) {
      if (tries == 600 || !process.isAlive()) {
        throw new IllegalStateException("H2 does not start: " + Files.readString(log.toPath()));
      }
      pause();
    }
  }

  private static String home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean answers() {
    try (Connection connection = connect()) {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }

  String url() {
    return "jdbc:h2:tcp://127.0.0.1:" + port + "/./rows;WRITE_DELAY=0;LOCK_TIMEOUT=20000";
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), USER, PASSWORD);
  }

  /** Kills it; what was committed is there when it is started again. */
  void kill() {
    end();
  }

  /** Ends it for good. */
  void end() {
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
