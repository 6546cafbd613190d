  /** A success, unless the fault lets its end be missing: with the connection, or without a sign. */
  private static void deliver([=Name]Call call, Fault fault, String text) throws IOException {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    switch (fault) {
      case RESET, UNSAID -> send(call, Arrays.copyOf(plain, plain.length / 2), plain.length);
      case TRUNCATED -> {
        call.exchange().getResponseHeaders().set("Content-Encoding", "gzip");
        byte[] some = Arrays.copyOf(packed(plain), packed(plain).length * 2 / 3);
        send(call, some, some.length);
      }
      default -> answer(call, 200, text);
    }
  }

  /** Sends so many bytes, and promises as many or more. */
  private static void send([=Name]Call call, byte[] body, int promised) throws IOException {
    call.exchange().sendResponseHeaders(200, promised);
    call.exchange().getResponseBody().write(body);
    call.exchange().getResponseBody().flush();
  }

  private static void pause(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
