package com.example.spark.rabbitmqstream;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.rabbitmq.stream.impl.Client;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A RabbitMQ with its stream plugin for the tests, on free ports and in a folder of its own. Where none is installed, the
 * tests that need it are skipped, unless SPARKDS_REQUIRE_SERVERS=true.
 */
final class RabbitmqStreamBroker implements AutoCloseable {
  private static final Path RABBITMQ = program().orElse(null);
  private static RabbitmqStreamBroker shared;

  private final List<String> command;
  private final Path log;
  private final int port;
  private final int amqpPort;
  private Process process;

  private RabbitmqStreamBroker(Path folder, String setting) {
    this.port = RabbitmqStreamPorts.free();
    this.amqpPort = RabbitmqStreamPorts.free();
    this.log = folder.resolve("output");
    this.command = new ArrayList<>(List.of("sh", "src/test/broker/server.sh", RABBITMQ.toString(), folder.toString(), "" + amqpPort,
        "" + RabbitmqStreamPorts.free(), "" + RabbitmqStreamPorts.free(), "" + port, setting));
  }

  /** Runs one for whoever wants to try the connector: says where it is, and ends it when standard input ends. */
  public static void main(String[] args) throws IOException {
    try (RabbitmqStreamBroker broker = shared()) {
      System.out.println(broker.place());
      System.in.transferTo(OutputStream.nullOutputStream());
    }
  }

  /** The one that the tests share; it is started for the first that asks, and ends with this JVM. */
  static synchronized RabbitmqStreamBroker shared() {
    if (shared == null) {
      shared = ofItsOwn("");
    }
    return shared;
  }

  /** One for a test that kills it, or that wants another configuration. */
  static RabbitmqStreamBroker ofItsOwn(String setting) {
    assumeTrue(RABBITMQ != null, "no rabbitmq-server");
    try {
      Files.createDirectories(Path.of("target"));
      return new RabbitmqStreamBroker(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "broker-"), setting).started();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The start script itself; what Debian has on the path is a wrapper that wants to be root. */
  private static Optional<Path> program() {
    Stream<String> path = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
    Optional<Path> program = Stream.concat(Stream.of("/usr/lib/rabbitmq/bin"), path)
        .map(folder -> Path.of(folder, "rabbitmq-server"))
        .filter(Files::isExecutable)
        .findFirst();
    if (program.isEmpty() && "true".equals(System.getenv("SPARKDS_REQUIRE_SERVERS"))) {
      throw new IllegalStateException("SPARKDS_REQUIRE_SERVERS=true, but there is no rabbitmq-server on this machine");
    }
    System.out.println(program.map(file -> "The tests use " + file)
        .orElse("No rabbitmq-server on this machine: the tests that need a broker are skipped"));
    return program;
  }

  /** Starts it, again on the same ports when it was killed, and waits until it answers. */
  RabbitmqStreamBroker started() {
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
      for (int tries = 0; !answers(); tries++) {
        if (tries == 900 || !process.isAlive()) {
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

  /** A client that finds nobody leaves a thread behind, so a socket knocks first. */
  private boolean answers() {
    try (Socket knock = new Socket("127.0.0.1", port); Client client = client()) {
      return knock.isConnected() && client.isOpen();
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private Client client() {
    return new Client(new Client.ClientParameters().host("127.0.0.1").port(port));
  }

  String place() {
    return "rabbitmq-stream://guest:guest@127.0.0.1:" + port;
  }

  int port() {
    return port;
  }

  /** Where it speaks the protocol by which super streams are made. */
  int amqpPort() {
    return amqpPort;
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
