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
