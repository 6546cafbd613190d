  /** A file with a user, as Mosquitto's own program makes it. */
  static Path users(String name, String password) throws IOException {
    Path file = folder().resolve("users");
    Path program = MOSQUITTO.resolveSibling("mosquitto_passwd");
    String command = Files.isExecutable(program) ? program.toString() : "mosquitto_passwd";
    try {
      if (new ProcessBuilder(command, "-c", "-b", file.toString(), name, password).start().waitFor() != 0) {
        throw new IOException("mosquitto_passwd failed");
      }
      return file;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
