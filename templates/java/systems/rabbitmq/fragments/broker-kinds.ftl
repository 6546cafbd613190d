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

  private static [=Name]Broker server(Path binary) {
    Path folder = folder();
    int port = [=Name]Ports.free();
    return new [=Name]Broker(List.of("sh", "src/test/broker/server.sh", binary.toString(), folder.toString(), "" + port,
        "" + [=Name]Ports.free(), "" + [=Name]Ports.free()), folder.resolve("output"), port);
  }

  private static [=Name]Broker embedded() {
    Path folder = folder();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new [=Name]Broker(List.of(java, "-Xmx300m", "-Dqpid.work_dir=" + folder, "-cp", "target/broker/*",
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
