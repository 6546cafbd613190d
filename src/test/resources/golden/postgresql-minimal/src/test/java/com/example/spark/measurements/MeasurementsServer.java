package com.example.spark.measurements;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The PostgreSQL that is installed, started on a free port in a folder of its own; it ends with this JVM. */
final class MeasurementsServer {
  static final String USER = "owner";
  static final String PASSWORD = "owner";
  private static final String MISSING = "PostgreSQL is not installed, so what needs one is not tested (Debian: apt-get install postgresql)";
  private static MeasurementsServer shared;

  private final Path binaries;
  private final Path folder;
  private final int port;
  private Process process;

  private MeasurementsServer(Path binaries, Path folder, int port) {
    this.binaries = binaries;
    this.folder = folder;
    this.port = port;
  }

  /** Runs one for whoever wants to try the connector: says where it is, and ends it when standard input ends. */
  public static void main(String[] args) throws IOException {
    System.out.println(shared().url() + " as " + USER + " with the password " + PASSWORD);
    System.in.transferTo(OutputStream.nullOutputStream());
  }

  /** The one that tests share; they are skipped where there is none, unless that is an error here. */
  static synchronized MeasurementsServer shared() {
    if (shared == null) {
      shared = started();
      System.out.println("The tests use " + shared.binaries + "/postgres on port " + shared.port);
    }
    return shared;
  }

  /** One for a test that kills it. */
  static MeasurementsServer started() {
    Optional<Path> binaries = binaries();
    if (binaries.isEmpty() && Boolean.parseBoolean(System.getenv("SPARKDS_REQUIRE_SERVERS"))) {
      throw new IllegalStateException(MISSING);
    }
    assumeTrue(binaries.isPresent(), MISSING);
    try {
      MeasurementsServer server = new MeasurementsServer(binaries.orElseThrow(), Files.createTempDirectory("measurements-"), MeasurementsPorts.free());
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The newest of Debian's, or those on the path. */
  private static Optional<Path> binaries() {
    try (Stream<Path> debian = Files.isDirectory(Path.of("/usr/lib/postgresql")) ? Files.list(Path.of("/usr/lib/postgresql")) : Stream.empty()) {
      Stream<Path> path = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).map(Path::of);
      return Stream.concat(debian.sorted(Comparator.reverseOrder()).map(version -> version.resolve("bin")), path)
          .filter(folder -> Files.isExecutable(folder.resolve("postgres")) && Files.isExecutable(folder.resolve("initdb")))
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it, again on the same port when it was killed, and waits until it answers. */
  void start() throws IOException {
    File log = File.createTempFile("measurements-", ".log");
    log.deleteOnExit();
    process = new ProcessBuilder("sh", "src/test/postgresql/server.sh", binaries.toString(), folder.toString(), "" + port)
        .redirectErrorStream(true).redirectOutput(log).start();
    for (int tries = 0; !answers(); tries++) {
      if (tries == 600 || !process.isAlive()) {
        throw new IllegalStateException("PostgreSQL does not start: " + Files.readString(log.toPath()));
      }
      pause();
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
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  /** What its certificate is signed by: itself. */
  Path certificate() {
    return folder.resolve("server.crt");
  }

  /** A file with a client's certificate or its key: the one whom the server knows as certified, or a stranger of that name. */
  String file(String name) {
    return folder.resolve(name).toString();
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url() + "?TimeZone=UTC&stringtype=unspecified&options=-c%20IntervalStyle=iso_8601", USER, PASSWORD);
  }

  /** Kills it as a power cut would; what was committed is there when it is started again. */
  void kill() throws IOException {
    process.getOutputStream().write("kill\n".getBytes(StandardCharsets.UTF_8));
    end();
  }

  /** Ends it for good. */
  void end() throws IOException {
    process.getOutputStream().close();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("PostgreSQL does not end");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
