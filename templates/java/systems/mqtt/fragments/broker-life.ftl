  private boolean answers() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  int port() {
    return port;
  }

  /** The same, by another of its ports. */
  [=Name]Broker at(int other) {
    [=Name]Broker there = new [=Name]Broker(folder, other);
    there.process = process;
    return there;
  }
<@fragments of="broker"/>

  /** How often clients whose names begin so have connected. */
  long connections(String name) {
    try (Stream<String> lines = Files.lines(folder.resolve("log"))) {
      return lines.filter(line -> line.contains(" connected from ") && line.contains(" as " + name)).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops it where it is, with its connections open. */
  void hang() {
    try {
      String pid = Long.toString(process.children().findFirst().orElseThrow().pid());
      new ProcessBuilder("kill", "-STOP", pid).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Kills it as a power cut would; what it has not saved is gone. */
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
