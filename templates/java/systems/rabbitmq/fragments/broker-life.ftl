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
