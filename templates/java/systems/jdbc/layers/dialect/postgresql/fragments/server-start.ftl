
  /** Starts it, again on the same port when it was killed, and waits until it answers. */
  void start() throws IOException {
    File log = File.createTempFile("[=name]-", ".log");
    log.deleteOnExit();
    process = new ProcessBuilder("sh", "src/test/postgresql/server.sh", binaries.toString(), folder.toString(), "" + port)
        .redirectErrorStream(true).redirectOutput(log).start();
    for (int tries = 0; !answers(); tries++) {
      if (tries == 600 || !process.isAlive()) {
        throw new IllegalStateException("PostgreSQL does not start: " + Files.readString(log.toPath()));
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

  private boolean answers() {
    try (Connection connection = connect()) {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }
