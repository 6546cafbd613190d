package [=package];

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Mosquitto for the tests, on a free port and in a folder of its own. Where none is installed, the tests that need it
 * are skipped, unless SPARKDS_REQUIRE_SERVERS=true.
 */
final class [=Name]Broker implements AutoCloseable {
  private static final Path MOSQUITTO = program().orElse(null);

  private final Path folder;
  private final int port;
  private Process process;

  private [=Name]Broker(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /** Runs one, configured as the words say, for whoever wants to try the connector: says where it is, and ends with standard input. */
  public static void main(String[] args) throws IOException {
    try ([=Name]Broker broker = start(args)) {
      System.out.println(broker.port());
      System.in.transferTo(OutputStream.nullOutputStream());
    }
  }

  /** One that nobody else uses, with more lines in its configuration. */
  static [=Name]Broker start(String... settings) {
    assumeTrue(MOSQUITTO != null, "no mosquitto");
    try {
      [=Name]Broker broker = new [=Name]Broker(folder(), [=Name]Ports.free());
      List<String> lines = new ArrayList<>(List.of(
          "user root", // whom it takes when root starts it, rather than one that may not write here
          "persistence true",
          "persistence_location " + broker.folder + "/",
          "autosave_interval 1",
          "max_queued_messages 0",
          "max_inflight_messages " + [=Name]System.WINDOW,
          "allow_anonymous true",
          "listener " + broker.port + " 127.0.0.1"));
      lines.addAll(List.of(settings));
      Files.write(broker.folder.resolve("conf"), lines);
      return broker.started();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> program() {
    Stream<String> path = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
    Optional<Path> program = Stream.concat(path, Stream.of("/usr/sbin", "/usr/local/sbin"))
        .map(folder -> Path.of(folder, "mosquitto"))
        .filter(Files::isExecutable)
        .findFirst();
    if (program.isEmpty() && "true".equals(System.getenv("SPARKDS_REQUIRE_SERVERS"))) {
      throw new IllegalStateException("SPARKDS_REQUIRE_SERVERS=true, but there is no mosquitto on this machine");
    }
    System.out.println(program.map(file -> "The tests use " + file)
        .orElse("No mosquitto on this machine: the tests that need a broker are skipped"));
    return program;
  }

  private static Path folder() throws IOException {
    Files.createDirectories(Path.of("target"));
    return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "broker-");
  }

  /** Starts it, again on the same port with what it had saved when it was killed, and waits until it answers. */
  [=Name]Broker started() {
    try {
      process = new ProcessBuilder("sh", "src/test/broker/server.sh", MOSQUITTO.toString(), folder.resolve("conf").toString())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
          .start();
      for (int tries = 0; !answers(); tries++) {
        if (tries == 1000 || !process.isAlive()) {
          throw new IllegalStateException("the broker does not start: " + Files.readString(folder.resolve("log")));
        }
        Thread.sleep(10);
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
<@fragments of="broker-life"/>

  @Override
  public void close() {
    kill();
  }
}
