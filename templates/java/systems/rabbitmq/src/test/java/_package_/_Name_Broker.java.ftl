package [=package];

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
final class [=Name]Broker implements AutoCloseable {
  private static final Pattern LISTENING = Pattern.compile("Listening on TCP port ([0-9]+)");
  private static [=Name]Broker shared;

  private final List<String> command;
  private final Path log;
  private int port;
  private Process process;

  private [=Name]Broker(List<String> command, Path log, int port) {
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
  static Optional<[=Name]Broker> ofItsOwn() {
    return wanted("server") ? server().map([=Name]Broker::server).map([=Name]Broker::started) : Optional.empty();
  }

  private static [=Name]Broker start() {
    [=Name]Broker broker = (wanted("server") ? server() : Optional.<Path>empty())
        .map([=Name]Broker::server)
        .or(() -> wanted("embedded") ? Optional.of(embedded()) : Optional.empty())
        .orElseThrow(() -> new IllegalStateException("RABBITMQ_BROKER=server, but no rabbitmq-server is installed"))
        .started();
    Map<String, String> product = product(broker.place());
    System.out.println("The tests use " + product.get("product") + " " + product.get("version") + " on port " + broker.port);
    return broker;
  }
<@fragments of="broker-kinds"/>

  /** Starts it, again on the same port when it was killed, and waits until it answers. */
  [=Name]Broker started() {
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
<@fragments of="broker-life"/>
}
