  @Test
  void isToldFromEveryOtherError() throws IOException {
    assumeFalse([=settings.tooLarge.text.literal].isEmpty(), "only the status tells that there is too much");
    HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext("/", exchange -> {
      exchange.sendResponseHeaders([=settings.tooLarge.status], -1);
      exchange.close();
    });
    other.start();
    try {
      String url = "http://localhost:" + other.getAddress().getPort();
      String message = assertThrows(SparkException.class, () -> read("PT1M", Map.of("url", url))).getMessage();
      assertFalse(message.contains("minStep"), message);
    } finally {
      other.stop(0);
    }
  }
