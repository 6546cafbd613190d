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
    File log = File.createTempFile("[=name]-", ".log");
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
