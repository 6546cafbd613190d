  @Test
  void aWrongPasswordIsSaidAndNotShown() throws IOException {
    try ([=Name]Broker broker = [=Name]Broker.start("allow_anonymous false", "password_file " + users())) {
      assertDoesNotThrow(() -> check(options(broker.port(), Map.of("username", "shop", "password", "s3cr3t"))));
      for (Map<String, String> wrong : List.of(Map.of("username", "shop", "password", "wr0ng"), Map.<String, String>of())) {
        IOException refused = assertThrows(IOException.class, () -> check(options(broker.port(), wrong)));
        assertTrue(refused.getMessage().contains("NOT_AUTHORIZED"), refused.getMessage());
        assertFalse(refused.getMessage().contains("wr0ng"), refused.getMessage());
        assertFalse([=Name]Client.isTransient(refused), refused.toString());
      }
    }
  }

  /** The user shop, as mosquitto_passwd writes it. */
  private static Path users() throws IOException {
    return [=Name]Broker.users("shop", "s3cr3t");
  }
