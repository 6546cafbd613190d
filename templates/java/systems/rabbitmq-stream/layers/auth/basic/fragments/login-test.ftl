
  @Test
  void aWrongPasswordIsSaidAndNotShown() {
    Map<String, String> options = at(broker.port(), Map.of("username", "guest", "password", "wr0ng"));
    IOException error = assertThrows(IOException.class, () -> check(options));
    assertTrue(error.getMessage().contains("refuses the user") && !error.getMessage().contains("wr0ng"), error.getMessage());
  }
<#if auth?size == 1>

  @Test
  void aCertificateIsShownWhereTheBrokerWantsOne() {
    int port = [=Name]Ports.free();
    try ([=Name]Broker strict = broker(port, "ssl_options.fail_if_no_peer_cert = true"); [=Name]System other = new [=Name]System(strict)) {
      Map<String, String> shown = certificate("reader");
      shown.putAll(Map.of("port", "" + port, "stream", other.stream()));
      assertDoesNotThrow(() -> check(shown));
      shown.remove("keyStore");
      assertThrows(IOException.class, () -> check(shown));
    }
  }
</#if>
