  /** Starts it, again with what it had when it was killed, and waits until it answers. */
  void start() throws IOException {
    File log = File.createTempFile("[=name]-", ".log");
    log.deleteOnExit();
    process = new ProcessBuilder("sh", "src/test/cassandra/server.sh", java.toString(), "target/cassandra.classpath",
        folder.toString(), "" + port, "" + storagePort).redirectErrorStream(true).redirectOutput(log).start();
    for (int tries = 0; !answers(); tries++) {
      if (tries == 600 || !process.isAlive()) {
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

  private boolean answers() {
    try {
      new Socket(InetAddress.getLoopbackAddress(), port).close(); // a session that cannot be opened takes long to say so
      session = connect();
      return true;
    } catch (Exception e) {
      return false;
    }
  }

  /** Not for ever, which it may take while the node comes up. */
  private CqlSession connect() throws Exception {
    return CqlSession.builder().addContactPoint(new InetSocketAddress("127.0.0.1", port)).withLocalDatacenter("datacenter1")
        .withAuthCredentials(USER, PASSWORD)
        .withConfigLoader(DriverConfigLoader.programmaticBuilder(CqlSession.class.getClassLoader())
            .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, Duration.ofSeconds(30))
            .withDuration(DefaultDriverOption.METADATA_SCHEMA_WINDOW, Duration.ofMillis(50)).build())
        .buildAsync().toCompletableFuture().get(20, TimeUnit.SECONDS);
  }

  /** The session of the tests. */
  CqlSession session() {
    return session;
  }

  String contactPoint() {
    return "127.0.0.1:" + port;
  }

  /** The store with the server's certificate; its password is changeit. */
  Path trustStore() {
    return folder.resolve("trust.p12");
  }

  /** Kills it as a power cut would; what was written is there when it is started again. */
  void kill() throws IOException {
    session.close();
    process.getOutputStream().write("kill\n".getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("Cassandra does not end");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
