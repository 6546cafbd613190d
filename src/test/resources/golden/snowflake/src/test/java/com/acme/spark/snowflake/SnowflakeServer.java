package com.acme.spark.snowflake;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The database of the tests, H2: started in a JVM of its own on a free port and in a new folder; it ends with this JVM. */
final class SnowflakeServer {
  static final String USER = "owner";
  static final String PASSWORD = "owner";
  private static SnowflakeServer shared;

  private final Path folder;
  private final int port;
  private Process process;
  private final int gate = SnowflakePorts.free();

  private SnowflakeServer(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /** Runs one for whoever wants to try the connector: says where it is, and ends it when standard input ends. */
  public static void main(String[] args) throws IOException {
    System.out.println(shared().url() + " as " + USER + " with the password " + PASSWORD);
    System.in.transferTo(OutputStream.nullOutputStream());
  }

  /** The one that tests share. */
  static synchronized SnowflakeServer shared() {
    if (shared == null) {
      shared = started();
    }
    return shared;
  }

  /** One for a test that kills it. */
  static SnowflakeServer started() {
    try {
      SnowflakeServer server = new SnowflakeServer(Files.createTempDirectory(Path.of("target"), "h2-").toAbsolutePath(), SnowflakePorts.free());
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it, again on the same port when it was killed, and waits until it answers. */
  void start() throws IOException {
    File log = File.createTempFile("snowflake-", ".log");
    log.deleteOnExit();
    String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-cp", path,
        SnowflakeDatabase.class.getName(), "" + port, folder.toString()));
    command.addAll(List.of("" + gate, database()));
    process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
    for (int tries = 0; !Files.readString(log.toPath()).contains("started"); tries++) {
      if (tries == 600 || !process.isAlive()) {
        throw new IllegalStateException("H2 does not start: " + Files.readString(log.toPath()));
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

  /** Where the stand-in of Snowflake is. */
  String url() {
    return "http://127.0.0.1:" + gate;
  }

  private String database() {
    return "jdbc:h2:tcp://127.0.0.1:" + port + "/./rows;WRITE_DELAY=0;LOCK_TIMEOUT=20000";
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(database(), USER, PASSWORD);
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
