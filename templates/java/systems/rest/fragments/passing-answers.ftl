  /** Answers with the status that the path names, or in another odd way. */
  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String wanted = exchange.getRequestURI().getPath().substring(1);
      if (wanted.equals("slow")) {
        pause();
      }
      if (wanted.equals("stopped")) {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("half of".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        pause();
        return;
      }
      if (wanted.equals("unpacked")) {
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      }
      byte[] body = "this is no archive".getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(wanted.matches("[0-9]+") ? Integer.parseInt(wanted) : 200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(1500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aServerThatFallsSilentWithinItsAnswerIsNotAwaited() {
    [=Name]Http http = http();
    [=Name]Request request = new [=Name]Request("GET", URI.create("http://localhost:" + server.getAddress().getPort()), "/stopped");
    assertThrows(IOException.class, () -> http.send(request).content());
  }
