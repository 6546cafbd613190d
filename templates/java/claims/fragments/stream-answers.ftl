  /** Asks the system, over a new connection after a failure. */
  private <T> T ask(String operation, Question<T> question) {
    return unchecked(() -> retry.call(operation, () -> {
      client = client == null ? new [=Name]Client(options) : client;
      try {
        return question.ask(client);
      } catch (IOException e) {
        stop();
        throw e;
      }
    }));
  }

  private static <T> T unchecked(Answer<T> answer) {
    try {
      return answer.get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What comes from the system or the claim log. */
  @FunctionalInterface
  private interface Answer<T> {
    T get() throws IOException;
  }

  /** What the driver wants to know of the system. */
  @FunctionalInterface
  private interface Question<T> {
    T ask([=Name]Client client) throws IOException;
  }
