  @Test
  void aWrongPasswordIsSaidAndNotShown() {
    try ([=Name]System system = [=Name]System.fresh()) {
      String uri = system.options().get("uri").replaceAll("//.*@", "//guest:wr0ng@");
      String message = assertSays(with(system, "uri", uri), "refuses the user 'guest'");
      assertFalse(message.contains("wr0ng"), message);
      assertFalse(message.contains(" times"), () -> "a login that is tried again may lock the user out: " + message);
    }
  }

  /** As some brokers do on a wrong password, which may lock the user out if it is sent again. */
  @Test
  void aBrokerThatHangsUpAtTheLoginIsNotAskedAgain() throws Exception {
    try ([=Name]System system = [=Name]System.fresh();
        [=Name]Proxy proxy = [=Name]Proxy.of(system.options().get("uri"), LOGIN_BYTES)) {
      assertFalse(assertSays(proxy.through(system.options()), "refuses the user").contains(" times"));
      assertEquals(1, proxy.cuts());
    }
  }

  @Test
  void anUnreachableBrokerIsSaid() throws Exception {
    try ([=Name]System system = [=Name]System.fresh()) {
      int port;
      try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = mute.getLocalPort();
        assertSays(with(system, "uri", "amqp://127.0.0.1:" + port), "no connection to RabbitMQ at 127.0.0.1:" + port);
      }
      assertSays(with(system, "uri", "amqp://127.0.0.1:" + port), "no connection", ":" + port, "refused");
    }
  }
