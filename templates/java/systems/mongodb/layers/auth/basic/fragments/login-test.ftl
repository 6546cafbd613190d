
  @Test
  void theUserIsKnownByHisPassword() throws Exception {
    try ([=Name]Server server = [=Name]Server.secured("server", false)) {
      assertDoesNotThrow(() -> check(server, user("authMechanism", "scram-sha-256")));
      assertDoesNotThrow(() -> check(server, user("username", [=Name]Login.USER))); // the server is asked what it has
      assertRefused(server, user("password", "wr0ng"), "authenticating");
      assertRefused(server, user("username", "nobody"), "authenticating");
      assertRefused(server, user("authSource", "admin"), "authenticating");
      assertRefused(server, Map.of(), "requires authentication");
    }
  }

  /** A server may want a certificate that is none of a user's, beside the password of one. */
  @Test
  void aPasswordGoesBeforeACertificate() throws Exception {
    try ([=Name]Server server = [=Name]Server.secured("server", true)) {
      Map<String, String> both = user("username", [=Name]Login.USER);
      both.putAll(CERTIFICATE);
      assertDoesNotThrow(() -> check(server, both));
      both.put("password", "wr0ng");
      assertRefused(server, both, "authenticating");
    }
  }

  @Test
  void theDriverIsToldTheMechanism() {
    assertEquals("SCRAM-SHA-1", credential(user("authMechanism", "scram-sha-1")).getMechanism());
    MongoCredential plain = credential(user("authMechanism", "plain"));
    assertEquals(List.of("PLAIN", [=Name]Login.DATABASE, [=Name]Login.USER), List.of(plain.getMechanism(), plain.getSource(), plain.getUserName()));
    assertEquals("$external", credential(user("authSource", "$external")).getSource());
    assertFalse(plain.toString().contains([=Name]Login.PASSWORD));
  }

  private static Map<String, String> user(String name, String value) {
    Map<String, String> options = new HashMap<>(Map.of(
        "username", [=Name]Login.USER, "password", [=Name]Login.PASSWORD, "authSource", [=Name]Login.DATABASE));
    options.put(name, value);
    return options;
  }
