package com.example.spark.rabbitmq;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A broker for the tests: the one that RABBITMQ_URI names, else the RabbitMQ that is installed, started in a folder of
 * its own, else an embedded one in a JVM of its own. RABBITMQ_BROKER=server or embedded asks for one of the two.
 */
final class RabbitmqBroker implements AutoCloseable {
  private static final Pattern LISTENING = Pattern.compile("Listening on TCP port ([0-9]+)");
  private static RabbitmqBroker shared;

  private final List<String> command;
  private final Path log;
  private int port;
  private Process process;

  private RabbitmqBroker(List<String> command, Path log, int port) {
    this.command = command;
    this.log = log;
    this.port = port;
  }

  /** Runs one for whoever wants to try the connector: says where it is, and ends it when standard input ends. */
  public static void main(String[] args) throws IOException {
    System.out.println(uri());
    System.in.transferTo(OutputStream.nullOutputStream());
  }

  /** Where the tests' broker is; it is started for the first that asks, and ends with this JVM. */
  static synchronized String uri() {
    String given = System.getenv("RABBITMQ_URI");
    if (given == null && shared == null) {
      shared = start();
    }
    return given == null ? shared.place() : given;
  }

  /** One for a test that kills it; there is none unless RabbitMQ is installed. */
  static Optional<RabbitmqBroker> ofItsOwn() {
    return wanted("server") ? server().map(RabbitmqBroker::server).map(RabbitmqBroker::started) : Optional.empty();
  }

  private static RabbitmqBroker start() {
    RabbitmqBroker broker = (wanted("server") ? server() : Optional.<Path>empty())
        .map(RabbitmqBroker::server)
        .or(() -> wanted("embedded") ? Optional.of(embedded()) : Optional.empty())
        .orElseThrow(() -> new IllegalStateException("RABBITMQ_BROKER=server, but no rabbitmq-server is installed"))
        .started();
    Map<String, String> product = product(broker.place());
    System.out.println("The tests use " + product.get("product") + " " + product.get("version") + " on port " + broker.port);
    return broker;
  }

  /** Whether it is RabbitMQ itself, which alone has quorum queues. */
  static boolean isRabbit() {
    return "RabbitMQ".equals(product(uri()).get("product"));
  }

  private static boolean wanted(String kind) {
    return Objects.requireNonNullElse(System.getenv("RABBITMQ_BROKER"), kind).equals(kind);
  }

  /** The start script itself; what Debian has on the path is a wrapper that wants to be root. */
  private static Optional<Path> server() {
    Stream<String> path = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
    return Stream.concat(Stream.of("/usr/lib/rabbitmq/bin"), path)
        .map(folder -> Path.of(folder, "rabbitmq-server"))
        .filter(Files::isExecutable)
        .filter(file -> real(file).endsWith("rabbitmq-server"))
        .findFirst();
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RabbitmqBroker server(Path binary) {
    Path folder = folder();
    int port = RabbitmqPorts.free();
    return new RabbitmqBroker(List.of("sh", "src/test/broker/server.sh", binary.toString(), folder.toString(), "" + port,
        "" + RabbitmqPorts.free(), "" + RabbitmqPorts.free()), folder.resolve("output"), port);
  }

  private static RabbitmqBroker embedded() {
    Path folder = folder();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new RabbitmqBroker(List.of(java, "-Xmx300m", "-Dqpid.work_dir=" + folder, "-cp", "target/broker/*",
        "src/test/broker/EmbeddedBroker.java", "src/test/broker/embedded.json"), folder.resolve("output"), 0);
  }

  private static Path folder() {
    try {
      Files.createDirectories(Path.of("target"));
      return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "broker-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it, again on the same port when it was killed, and waits until it answers. */
  RabbitmqBroker started() {
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
      for (int tries = 0; !answers(); tries++) {
        if (tries == 600 || !process.isAlive()) {
          throw new IllegalStateException("the broker does not start: " + Files.readString(log));
        }
        Thread.sleep(100);
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean answers() throws IOException {
    Matcher said = LISTENING.matcher(Files.readString(log));
    port = port == 0 && said.find() ? Integer.parseInt(said.group(1)) : port;
    try (Connection connection = connect(place())) {
      return connection.isOpen();
    } catch (Exception e) {
      return false;
    }
  }

  private static Connection connect(String uri) throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(uri);
    return factory.newConnection();
  }

  String place() {
    return "amqp://guest:guest@127.0.0.1:" + port;
  }

  int port() {
    return port;
  }

  private static Map<String, String> product(String uri) {
    try (Connection connection = connect(uri)) {
      Map<String, String> properties = new TreeMap<>();
      connection.getServerProperties().forEach((name, value) -> properties.put(name, String.valueOf(value)));
      return properties;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Kills it as a power cut would. */
  void kill() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the broker does not end");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    kill();
  }
}
